-- Enhetens område och regi den månaden, enligt den version som gäller då.
SELECT v.enhet, v.manad, e.omrade, e.regi
FROM enhet_manad v
JOIN enhet e ON e.enhet = v.enhet AND concat(e.enhet, '@', e.fran) = v.enhet_version
