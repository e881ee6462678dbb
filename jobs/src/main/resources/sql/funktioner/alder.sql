-- Ålder i hela år på månadens sista dag (tables.md regel 1). Födelsemånaden räcker:
-- den som är född i månaden har fyllt år när månaden är slut.
CREATE OR REPLACE TEMPORARY FUNCTION alder(fodelsemanad DATE, manad DATE)
RETURNS INT
RETURN (year(manad) * 12 + month(manad) - year(fodelsemanad) * 12 - month(fodelsemanad)) DIV 12
