-- En rad per leverans, som kvittot har den (tables.md 4).
SELECT
  leverans_id,
  system,
  export,
  filnamn,
  sha256,
  period_fran,
  period_till,
  mottagen,
  status,
  skal,
  rader_in,
  accepterade,
  avvisade,
  dubbletter,
  tomma
FROM leveranser
