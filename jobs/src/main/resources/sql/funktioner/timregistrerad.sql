-- Om registrets timmar är timmar: 1 till 744, så många som månaden kan ha. Den som har 0 eller fler
-- räknas inte på någon sida av en kvot (N21826).
CREATE OR REPLACE TEMPORARY FUNCTION timregistrerad(registertimmar INT)
RETURNS BOOLEAN
RETURN registertimmar BETWEEN 1 AND 744
