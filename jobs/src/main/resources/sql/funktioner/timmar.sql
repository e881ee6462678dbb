-- Hela sekunder till timmar med fyra decimaler, avrundade halvt uppåt, en enda gång (tables.md 1).
-- sekunder / 3600 i tiotusendelar = sekunder * 25 / 9.
CREATE OR REPLACE TEMPORARY FUNCTION timmar(sekunder BIGINT)
RETURNS DECIMAL(18,4)
RETURN CAST(((sekunder * 25 * 2 + 9) DIV 18) * 0.0001BD AS DECIMAL(18,4))
