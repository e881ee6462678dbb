-- taljare / namnare avrundad halvt uppåt till heltal, helt i heltal. Båda minst 0.
CREATE OR REPLACE TEMPORARY FUNCTION avrundad_kvot(taljare DECIMAL(38,0), namnare DECIMAL(38,0))
RETURNS BIGINT
RETURN CAST((2 * taljare + namnare) DIV (2 * namnare) AS BIGINT)
