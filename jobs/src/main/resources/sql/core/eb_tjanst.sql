-- Lifecares tjänster inom IFO, och om de är ekonomiskt bistånd enligt kommunens lista.
SELECT s.Id AS tjanst, max(k.ekonomiskt_bistand) AS ekonomiskt_bistand
FROM lifecare_Extract_Services s
LEFT JOIN koder_tjanst_eb k ON k.kod = s.ServiceType
GROUP BY s.Id
