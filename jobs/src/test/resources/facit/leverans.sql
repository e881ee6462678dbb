-- One delivery, number getvariable('ordning'), on top of those before it.
CREATE OR REPLACE TEMP TABLE denna AS
SELECT * FROM fil WHERE ordning = getvariable('ordning');

CREATE OR REPLACE TEMP TABLE nya AS
SELECT * FROM leveransrad
WHERE ordning = getvariable('ordning')
QUALIFY row_number() OVER (PARTITION BY nyckel ORDER BY andrad DESC, rad DESC) = 1;

-- What the file is the whole truth about goes away.
DELETE FROM galler
USING denna
WHERE galler.export = denna.export
  AND CASE denna.hel
    WHEN 'allt' THEN TRUE
    WHEN 'perioden' THEN galler.datum BETWEEN denna.fran AND denna.till
    WHEN 'dagarna' THEN galler.datum IN (SELECT datum FROM nya)
    ELSE FALSE
  END;

-- Within a key the row's own time of change decides first, then the order of the deliveries.
DELETE FROM galler
USING nya
WHERE galler.export = nya.export AND galler.nyckel = nya.nyckel AND galler.andrad <= nya.andrad;

INSERT INTO galler
SELECT * FROM nya
WHERE NOT EXISTS (
  SELECT 1 FROM galler AS g WHERE g.export = nya.export AND g.nyckel = nya.nyckel);
