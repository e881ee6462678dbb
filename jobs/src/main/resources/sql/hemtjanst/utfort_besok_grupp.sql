-- Rapporterade besök med sin plan och den tid som räknas (tables.md regel 5 och 6).
-- Ett besök utan slut räknas med sin planerade tid när det börjat mer än ett helt dygn före
-- kördagen, utan plan med 0; innan dess är det pågående och räknas inte än.
WITH med_plan AS (
  SELECT
    r.*,
    p.besok_id AS plan_id,
    p.start AS planerad_start,
    unix_seconds(p.slut) - unix_seconds(p.start) AS plan_sek,
    r.status IN ('pagaende', 'utford', 'utford_andrad') AND r.slut IS NULL AS utan_slut,
    to_date(r.start) < date_sub(k.kordatum, val.utan_slut_dygn) AS gammal
  FROM rapporterat_besok r
  CROSS JOIN konfiguration val
  CROSS JOIN denna_korning k
  LEFT JOIN besoksmatchning m ON m.utfort_besok_id = r.besok_id
  LEFT JOIN planerat_besok p ON p.besok_id = m.planerat_besok_id
),
med_slut AS (
  SELECT
    *,
    CASE
      WHEN utan_slut AND gammal THEN timestampadd(SECOND, coalesce(plan_sek, 0), start)
      ELSE slut
    END AS raknat_slut
  FROM med_plan
)
SELECT
  b.besok_id,
  b.person_id,
  b.personal_id,
  p.hushall,
  b.besokande_enhet,
  b.lagrum,
  b.insatsgrupp,
  b.start,
  b.raknat_slut AS slut,
  b.ursprunglig_start,
  greatest(b.ursprunglig_start, coalesce(b.ursprungligt_slut, b.raknat_slut)) AS ursprungligt_slut,
  CASE
    WHEN utan_slut AND NOT gammal THEN 'pagaende'
    WHEN status = 'pagaende' THEN 'utford'
    ELSE status
  END AS status,
  NOT b.digital
    AND b.status IN ('pagaende', 'utford', 'utford_andrad')
    AND b.raknat_slut IS NOT NULL AS har_tid,
  b.digital,
  b.dubbelbemanning,
  b.plan_id AS planerat_besok_id,
  b.planerad_start,
  b.plan_sek,
  b.utan_slut,
  b.installda_minuter,
  b.orsak,
  b.manuell,
  b.godkand,
  b.kallsystem
FROM med_slut b
JOIN person p ON p.person_id = b.person_id
