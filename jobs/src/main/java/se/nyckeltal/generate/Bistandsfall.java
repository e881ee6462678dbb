package se.nyckeltal.generate;

/** What can happen to a household with ekonomiskt bistånd, and to its payments. */
public enum Bistandsfall {
  /** Bistånd again after at least three months without. */
  ATERKOMST,
  /** A gap of one or two months inside a spell. */
  LUCKA,
  /** Two grown-ups who apply together. */
  PAR,
  /** A couple that separates in its spell; each applies alone from then on. */
  SEPARATION,
  /** Under 25 when the spell begins. */
  UNG_VUXEN,
  /** A child of the household turns 18 in the spell. */
  FYLLER_18,
  /** A child is born in the spell. */
  FODSEL,
  /** The spell ends by moving. */
  FLYTT,
  /** The spell ends by death. */
  DODSFALL,
  /** Paid before the month that it is for. */
  BETALD_FORE,
  /** Paid a month or more after. */
  SEN_BETALNING,
  /** Two payments for one month. */
  DELAD_BETALNING,
  /** A month that is paid and taken back. */
  MAKULERAD_MANAD,
  /** A payment that is taken back and made anew with another amount. */
  RATTAD_BETALNING,
  /** A part that is reclaimed by a decision. */
  ATERKRAV,
  /** Lifecare does not say which month the payment is for. */
  UTAN_MANAD,
  /** A payment of another service than ekonomiskt bistånd. */
  ANNAN_TJANST,
  /** A payment whose application leads nowhere. */
  OKAND_TJANST,
  /** A decision by the law's paragraph until June 2025. */
  GAMMAL_LAG,
  /** A decision by its paragraphs from July 2025. */
  NY_LAG,
  /** An application that is refused. */
  AVSLAG,
  /** One that is refused in part. */
  DELAVSLAG,
  /** One that is withdrawn. */
  ATERKALLAD,
  /** One without decision when the exports are taken out. */
  OPPEN,
  /** More than fourteen days from application to decision. */
  LANG_VANTAN,
  /** A reason that the code list does not know. */
  OKANT_HINDER
}
