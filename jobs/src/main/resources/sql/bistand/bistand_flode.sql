-- Hur många vuxna som har ekonomiskt bistånd, kommer och lämnar (tables.md 3, regel 13).
-- pagaende(t) = pagaende(t-1) + nya(t) + aterkommande(t) + okanda(t) + gruppbyte(t) - avslutade(t-1)
-- Vad som hänt i de sista månaderna vet man först när luckgränsen har passerats.
WITH fonster AS (
  SELECT DISTINCT
    t.forsta_manad,
    t.sista_kompletta,
    add_months(t.sista_kompletta, -val.luckgrans) AS sista_pagaende,
    add_months(t.sista_kompletta, -val.luckgrans - 1) AS sista_avslut
  FROM bistand_tackning t
  CROSS JOIN konfiguration val
),
pagar AS (
  SELECT p.*, f.forsta_manad, f.sista_pagaende
  FROM bistand_pagaende p
  CROSS JOIN fonster f
  WHERE p.manad BETWEEN f.forsta_manad AND f.sista_kompletta
),
-- Den som börjar en period: hade hon bistånd någon av de tolv månaderna före, och är de kända?
borjar AS (
  SELECT
    p.manad,
    p.kon,
    p.aldersgrupp,
    p.person_id,
    p.forsta_manad <= add_months(p.manad, -12) AS ar_kant,
    count(b.bistandsmanad) > 0 AS hade_bistand
  FROM pagar p
  LEFT JOIN bistandsmanad b
    ON b.person_id = p.person_id
    AND b.bistandsmanad BETWEEN add_months(p.manad, -12) AND add_months(p.manad, -1)
  WHERE p.vuxen AND (p.manad = p.start OR p.manad = p.forsta_manad)
  GROUP BY p.manad, p.kon, p.aldersgrupp, p.person_id, p.forsta_manad
),
-- Pågående två månader i rad, i olika åldersgrupper eller från barn till vuxen.
byten AS (
  SELECT
    n.manad,
    n.kon,
    f.aldersgrupp AS fran_grupp,
    f.vuxen AS fran_vuxen,
    n.aldersgrupp AS till_grupp
  FROM pagar n
  JOIN pagar f
    ON f.person_id = n.person_id AND f.start = n.start AND f.manad = add_months(n.manad, -1)
  WHERE n.vuxen AND f.aldersgrupp <> n.aldersgrupp AND n.manad <= n.sista_pagaende
),
handelser AS (
  SELECT manad, kon, aldersgrupp, s.matt, s.antal
  FROM pagar
  LATERAL VIEW stack(2,
    'pagaende', CAST(manad <= sista_pagaende AS INT),
    'med_utbetalning', CAST(med_bistand AS INT)) s AS matt, antal
  WHERE vuxen
  UNION ALL
  SELECT
    manad,
    kon,
    aldersgrupp,
    CASE WHEN hade_bistand THEN 'aterkommande' WHEN ar_kant THEN 'nya' ELSE 'okanda' END,
    1
  FROM borjar
  UNION ALL
  SELECT manad, kon, till_grupp, 'gruppbyte', 1
  FROM byten
  UNION ALL
  SELECT manad, kon, fran_grupp, 'gruppbyte', -1
  FROM byten
  WHERE fran_vuxen
  UNION ALL
  SELECT p.manad, p.kon, p.aldersgrupp, s.avslutsgrupp, 1
  FROM pagar p
  JOIN bistand_spell s ON s.person_id = p.person_id AND s.start = p.start
  WHERE p.vuxen AND p.manad = p.sista AND s.avslutad
),
summor AS (
  SELECT
    manad,
    kon,
    aldersgrupp,
    sum(antal) FILTER (WHERE matt = 'pagaende') AS pagaende,
    sum(antal) FILTER (WHERE matt = 'med_utbetalning') AS med_utbetalning,
    count_if(matt = 'nya') AS nya,
    count_if(matt = 'aterkommande') AS aterkommande,
    count_if(matt = 'okanda') AS okanda,
    sum(antal) FILTER (WHERE matt = 'gruppbyte') AS gruppbyte,
    count_if(matt = 'arbete') AS arbete,
    count_if(matt = 'studier') AS studier,
    count_if(matt = 'annan_ersattning') AS annan_ersattning,
    count_if(matt = 'flytt') AS flytt,
    count_if(matt = 'avliden') AS avliden,
    count_if(matt = 'annat') AS annat,
    count_if(matt = 'saknas') AS saknas
  FROM handelser
  GROUP BY manad, kon, aldersgrupp
),
med_kannedom AS (
  SELECT
    s.*,
    s.manad <= f.sista_pagaende AS pagaende_kant,
    s.manad <= f.sista_avslut AS avslut_kant,
    f.forsta_manad <= add_months(s.manad, -12) AS ar_kant
  FROM summor s
  CROSS JOIN fonster f
)
SELECT
  manad,
  kon,
  aldersgrupp,
  CASE WHEN pagaende_kant THEN coalesce(pagaende, 0) END AS pagaende,
  coalesce(med_utbetalning, 0) AS med_utbetalning,
  CASE WHEN ar_kant THEN nya END AS nya,
  aterkommande,
  okanda,
  CASE WHEN pagaende_kant THEN coalesce(gruppbyte, 0) END AS gruppbyte,
  CASE WHEN avslut_kant
    THEN arbete + studier + annan_ersattning + flytt + avliden + annat + saknas
  END AS avslutade,
  CASE WHEN avslut_kant THEN arbete END AS avslutade_arbete,
  CASE WHEN avslut_kant THEN studier END AS avslutade_studier,
  CASE WHEN avslut_kant THEN annan_ersattning END AS avslutade_annan_ersattning,
  CASE WHEN avslut_kant THEN flytt END AS avslutade_flytt,
  CASE WHEN avslut_kant THEN avliden END AS avslutade_avliden,
  CASE WHEN avslut_kant THEN annat END AS avslutade_annat,
  CASE WHEN avslut_kant THEN saknas END AS avslutade_saknas,
  nullif(concat_ws(';',
    CASE WHEN NOT pagaende_kant THEN 'pagaende=senare_manader_behovs' END,
    CASE WHEN NOT ar_kant THEN 'nya=tolv_manader_fore_ej_kanda' END,
    CASE WHEN NOT pagaende_kant THEN 'gruppbyte=senare_manader_behovs' END,
    CASE WHEN NOT avslut_kant THEN 'avslutade=senare_manader_behovs' END), '') AS saknas
FROM med_kannedom
