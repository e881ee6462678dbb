-- The code lists: every spelling of every code, without regard to case and blanks.
CREATE TABLE kodrad AS
SELECT parse_filename(fil, TRUE) AS lista, *
FROM read_csv(getvariable('kodlistor'), delim = ';', header = TRUE, all_varchar = TRUE,
  union_by_name = TRUE, filename = 'fil', quote = '"');

CREATE TABLE kodtext AS
SELECT DISTINCT lista AS i_lista, norm(skrivsatt) AS i_skrivsatt, kod AS i_kod
FROM (
  SELECT lista, kod, unnest([text] || coalesce(string_split(alternativ, '|'), [])) AS skrivsatt
  FROM kodrad)
WHERE tom(skrivsatt) IS NOT NULL;

CREATE TABLE insatskod AS
SELECT kod, insatsgrupp, nullif(lagrum, '') AS lagrum, digital = 'ja' AS digital
FROM kodrad
WHERE lista = 'insats';

-- Columns of what a macro looks up in begin with i_: a name that it is given must not mean them.
-- NULL without text, okand for a text that the list does not have.
CREATE MACRO kod(vilken, t) AS
  CASE WHEN tom(t) IS NULL THEN NULL ELSE coalesce(
    (SELECT min(i_kod) FROM kodtext WHERE i_lista = vilken AND i_skrivsatt = norm(t)),
    'okand') END;
