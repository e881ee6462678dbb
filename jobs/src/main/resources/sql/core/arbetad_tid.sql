-- Arbetad tid per månad, enhet och personalgrupp, ur kommunens eget underlag: betald närvaro.
SELECT
  CAST(manad AS DATE) AS manad,
  enhet,
  personalgrupp,
  timmar,
  'kommun' AS kallsystem,
  leverans_id,
  rad
FROM kommun_arbetad_tid
