-- Hela sekunder till minuter med fyra decimaler, avrundade halvt uppåt, en enda gång.
-- sekunder / 60 i tiotusendelar = sekunder * 500 / 3.
CREATE OR REPLACE TEMPORARY FUNCTION minuter(sekunder BIGINT)
RETURNS DECIMAL(18,4)
RETURN CAST(((sekunder * 500 * 2 + 3) DIV 6) * 0.0001BD AS DECIMAL(18,4))
