-- Which unit an id or a name in a source means (tables.md 1), and the persons.
CREATE TABLE enhetsrad AS
SELECT *, coalesce(fran, DATE '1800-01-01') AS borjade FROM enheter;

-- By id; of several rows with the same id the one that began last decides.
CREATE TABLE lifecare_enhet AS
SELECT id AS i_id, enhet AS i_enhet
FROM (
  SELECT lifecare_id AS id, enhet, borjade, rad, 1 AS vikt FROM enhetsrad WHERE lifecare_id IS NOT NULL
  UNION ALL
  -- A row without id means the unit of that name.
  SELECT p.id::VARCHAR, e.enhet, e.borjade, e.rad, 2
  FROM enhetsrad AS e
  JOIN providerunit AS p ON p.namn = e.namn
  WHERE e.lifecare_id IS NULL)
QUALIFY row_number() OVER (PARTITION BY id ORDER BY vikt, borjade DESC, rad) = 1;

CREATE TABLE procapita_enhet AS
SELECT id AS i_id, enhet AS i_enhet
FROM (
  SELECT procapita_id AS id, enhet, borjade, rad, 1 AS vikt FROM enhetsrad WHERE procapita_id IS NOT NULL
  UNION ALL
  SELECT namn, enhet, borjade, rad, 2 FROM enhetsrad WHERE procapita_id IS NULL)
QUALIFY row_number() OVER (PARTITION BY id ORDER BY vikt, borjade DESC, rad) = 1;

CREATE MACRO enhet_lifecare(i) AS
  CASE WHEN i IS NOT NULL THEN
    coalesce((SELECT i_enhet FROM lifecare_enhet WHERE i_id = i), 'lifecare:' || i) END;

CREATE MACRO enhet_procapita(n) AS
  CASE WHEN n IS NOT NULL THEN
    coalesce((SELECT i_enhet FROM procapita_enhet WHERE i_id = n), 'procapita:' || n) END;

-- An organisation unit in Lifecare is the provider unit of that name, else its own id.
CREATE TABLE organisationsnamn AS
SELECT namn AS i_namn, enhet_lifecare(forsta) AS i_enhet
FROM (SELECT namn, min(id)::VARCHAR AS forsta FROM providerunit WHERE namn IS NOT NULL GROUP BY namn);

CREATE MACRO enhet_organisation(i, n) AS
  coalesce((SELECT i_enhet FROM organisationsnamn WHERE i_namn = n), enhet_lifecare(i));

-- Time registration has names: the municipality's list (namn, enhet, procapita_id), then provider units.
CREATE TABLE tidreg_enhet AS
SELECT namn, enhet
FROM (
  SELECT namn, enhet, borjade, rad, 1 AS vikt FROM enhetsrad
  UNION ALL SELECT enhet, enhet, borjade, rad, 2 FROM enhetsrad
  UNION ALL SELECT procapita_id, enhet, borjade, rad, 3 FROM enhetsrad WHERE procapita_id IS NOT NULL
  UNION ALL SELECT i_namn, i_enhet, NULL, NULL, 4 FROM organisationsnamn)
QUALIFY row_number() OVER (PARTITION BY namn ORDER BY vikt, borjade DESC, rad) = 1;

-- Protected registration, confidentiality or a protected address; nobody is protected where it is shown.
CREATE TABLE skyddad AS
SELECT DISTINCT person FROM client
WHERE (skyddad_bok OR sekretess
    OR list_contains(json_extract_string(addresses, '$[*].Protected'), 'true'))
  AND NOT (SELECT skyddade_pa_enhet FROM val);

CREATE TABLE avregistrerad AS
SELECT person, min(avregistrerad) AS dag FROM client WHERE avregistrerad IS NOT NULL GROUP BY person;

-- Household: street and postal code of the home address, however they are spelt; none if any is protected.
CREATE TABLE hushall AS
WITH adresser AS (
  SELECT person, unnest(json_extract(addresses, '$[*]')) AS a
  FROM client
  WHERE NOT list_contains(
    coalesce(json_extract_string(addresses, '$[*].Protected'), []), 'true')),
stavade AS (
  SELECT
    person,
    -- Signs and blanks mean nothing except between two numbers: 1, 1101 is not 11, 101.
    regexp_replace(regexp_replace(lower(trim(a ->> '$.StreetAddress')),
      '(\d)[^\p{L}\d]+(\d)', '\1|\2', 'g'), '[^\p{L}\d|]', '', 'g') AS gata,
    regexp_replace(lower(a ->> '$.ZipCode'), '[^\p{L}\d]', '', 'g') AS postnummer
  FROM adresser
  WHERE a ->> '$.Type' = 'Home')
SELECT person, min(gata || '/' || postnummer) AS hushall
FROM stavade
WHERE gata <> '' AND postnummer <> ''
GROUP BY person;
