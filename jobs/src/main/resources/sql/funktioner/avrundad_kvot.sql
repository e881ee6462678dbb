-- taljare / namnare avrundad halvt uppåt till heltal, helt i heltal. Båda minst 0.
CREATE OR REPLACE TEMPORARY FUNCTION avrundad_kvot(taljare BIGINT, namnare BIGINT)
RETURNS BIGINT
RETURN (2 * taljare + namnare) DIV (2 * namnare)
