-- Om ett besök med den statusen är utfört (tables.md regel 5).
CREATE OR REPLACE TEMPORARY FUNCTION utford(status STRING)
RETURNS BOOLEAN
RETURN status IN ('utford', 'utford_andrad')
