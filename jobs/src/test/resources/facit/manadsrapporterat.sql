-- Time reported by month counts only where no visit of the person overlaps it: utan_manad holds the
-- visits of all other sources, with the ends that they get without it.
DELETE FROM rapport
WHERE slag = 'manad' AND EXISTS (
  SELECT 1
  FROM utan_manad AS b
  WHERE b.utford AND b.person = rapport.person
    AND b.start_us < coalesce(rapport.slut_us, rapport.start_us) AND rapport.start_us < b.slut_us);
