-- Vad en enhets siffror står under på en nivå: kommunen, enhetens område eller enheten själv.
CREATE OR REPLACE TEMPORARY FUNCTION pa_niva(niva STRING, enhet STRING, omrade STRING)
RETURNS STRING
RETURN CASE niva
  WHEN 'kommun' THEN 'samtliga'
  WHEN 'omrade' THEN coalesce(omrade, '(okänt)')
  ELSE enhet
END
