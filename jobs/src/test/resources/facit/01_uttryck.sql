-- Expressions that every step uses. Instants are microseconds since 1970 UTC (us), dates are Stockholm.

-- The Stockholm clock at an instant, as microseconds of a clock without zone.
CREATE MACRO lokal(us) AS epoch_us(timezone('Europe/Stockholm', make_timestamptz((us)::BIGINT)));

CREATE MACRO lokal_dag(us) AS CAST(make_timestamp(lokal(us)) AS DATE);

-- Rule 1: of a repeated hour the first is meant, an hour that does not exist is one hour later.
CREATE MACRO forsta_us(l) AS
  CASE WHEN lokal(l - 7200000000) = l THEN l - 7200000000 ELSE l - 3600000000 END;

CREATE MACRO andra_us(l) AS
  CASE WHEN lokal(l - 3600000000) = l THEN l - 3600000000 ELSE forsta_us(l) END;

-- Midnight as an instant: it exists once in Stockholm.
CREATE MACRO midnatt(dag) AS forsta_us(epoch_us(CAST(dag AS TIMESTAMP)));

CREATE MACRO tom(t) AS nullif(trim(t), '');

-- A value that stands there must also be readable.
CREATE MACRO lasbar(t, v) AS (tom(t) IS NULL OR v IS NOT NULL);

CREATE MACRO har_zon(t) AS regexp_matches(trim(t), '(Z|[+-]\d{2}:?\d{2})$');

CREATE MACRO klocka(t) AS epoch_us(try_cast(replace(trim(t), 'T', ' ') AS TIMESTAMP));

CREATE MACRO tidpunkt(t) AS
  CASE
    WHEN tom(t) IS NULL THEN NULL
    WHEN har_zon(t) THEN epoch_us(try_cast(trim(t) AS TIMESTAMPTZ))
    ELSE forsta_us(klocka(t))
  END;

-- Rule 1: the second of the repeated hour where the first would put the end before the start.
CREATE MACRO sluttidpunkt(t, start_us) AS
  CASE
    WHEN har_zon(t) OR tidpunkt(t) >= start_us THEN tidpunkt(t)
    ELSE andra_us(klocka(t))
  END;

-- A date-time that means a day is its first ten characters; some dates mean none.
CREATE MACRO utan_dag(t) AS
  tom(t) IS NULL OR left(trim(t), 10) IN ('0001-01-01', '9999-12-31', '00000000', '99999999');

CREATE MACRO dag(t) AS
  CASE
    WHEN utan_dag(t) THEN NULL
    WHEN regexp_matches(trim(t), '^(1[89]|2[01])\d{2}-\d{2}-\d{2}')
      THEN try_cast(left(trim(t), 10) AS DATE)
  END;

CREATE MACRO lasbar_dag(t) AS (utan_dag(t) OR dag(t) IS NOT NULL);

CREATE MACRO tal(t) AS try_cast(tom(t) AS DECIMAL(18, 6));

CREATE MACRO heltal(t) AS try_cast(tom(t) AS BIGINT);

CREATE MACRO ja_nej(t) AS try_cast(lower(tom(t)) AS BOOLEAN);

-- ProCapita and the municipality: 1 234,50.
CREATE MACRO svenskt_tal(t) AS
  CASE
    WHEN regexp_matches(regexp_replace(trim(t), '[\s\x{00A0}]', '', 'g'), '^\d+(,\d+)?$')
      THEN try_cast(replace(regexp_replace(trim(t), '[\s\x{00A0}]', '', 'g'), ',', '.') AS DECIMAL(18, 6))
  END;

-- 00:30:00, 00:30 or PT1H30M as microseconds.
CREATE MACRO langd(t) AS
  CASE
    WHEN regexp_matches(trim(t), '^\d+:\d{2}(:\d{2})?$')
      THEN 1000000 * (
        3600 * CAST(split_part(trim(t), ':', 1) AS BIGINT)
        + 60 * CAST(split_part(trim(t), ':', 2) AS BIGINT)
        + coalesce(try_cast(split_part(trim(t), ':', 3) AS BIGINT), 0))
    WHEN regexp_matches(trim(t), '^PT(\d+H)?(\d+M)?(\d+S)?$')
      THEN 1000000 * (
        3600 * coalesce(try_cast(regexp_extract(t, '(\d+)H', 1) AS BIGINT), 0)
        + 60 * coalesce(try_cast(regexp_extract(t, '(\d+)M', 1) AS BIGINT), 0)
        + coalesce(try_cast(regexp_extract(t, '(\d+)S', 1) AS BIGINT), 0))
  END;

CREATE MACRO objekt(j) AS (j IS NULL OR json_type(j) IN ('NULL', 'OBJECT'));

CREATE MACRO lista(j) AS (j IS NULL OR json_type(j) IN ('NULL', 'ARRAY'));

-- Twelve characters: YYYYMMDD and four digits, or a TF number; a day from 61 is a samordningsnummer.
CREATE MACRO tolv(t) AS regexp_replace(upper(trim(t)), '[-+\s]', '', 'g');

CREATE MACRO person(t) AS
  CASE
    WHEN regexp_matches(tolv(t), '^\d{8}(\d{4}|[A-Z]\d{3}|[A-Z]{2}\d{2})$')
      AND try_cast(
        left(tolv(t), 4) || '-' || substr(tolv(t), 5, 2) || '-'
        || lpad((CASE
          WHEN substr(tolv(t), 7, 2) > '60' THEN CAST(substr(tolv(t), 7, 2) AS INT) - 60
          ELSE CAST(substr(tolv(t), 7, 2) AS INT)
        END)::VARCHAR, 2, '0') AS DATE) IS NOT NULL
      THEN tolv(t)
  END;

CREATE MACRO personal(t) AS coalesce(person(t), tom(t));

CREATE MACRO kon(p) AS
  CASE
    WHEN substr(p, 11, 1) NOT BETWEEN '0' AND '9' THEN 'okant'
    WHEN CAST(substr(p, 11, 1) AS INT) % 2 = 0 THEN 'K'
    ELSE 'M'
  END;

-- Whole seconds, rounded half up once, of a sum in parts of a second.
CREATE MACRO sekunder(summa, delar) AS CAST((2 * summa + delar) // (2 * delar) AS BIGINT);

CREATE MACRO norm(t) AS lower(regexp_replace(t, '\s+', '', 'g'));

-- The law that a figure stands under; FTJ and RFTJ stay out.
CREATE MACRO redovisat(lag) AS
  CASE WHEN lag IN ('LASS', 'SFB') THEN 'LSS' WHEN lag IN ('FTJ', 'RFTJ') THEN NULL ELSE lag END;
