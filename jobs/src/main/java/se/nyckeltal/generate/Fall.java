package se.nyckeltal.generate;

/**
 * The cases that occur in real exports, each with how often it does by default. A rate is a share
 * of the persons, couples, visits or shifts concerned; with rate 0 the case never occurs.
 */
public enum Fall {
  /** Two neighbours in the list of persons live together. */
  PAR(0.14),
  /** Of couples: one staff member helps both at the same time, else two do. */
  PAR_DELAR_PERSONAL(0.5),
  /** ProtectedRegistration. */
  SKYDDAD(0.035),
  /** A protected address only. */
  SKYDDAD_ADRESS(0.035),
  /** The first decision comes within the period. */
  NY_I_PERIODEN(0.25),
  /** Deregistration by death. */
  DODSFALL(0.12),
  /** Deregistration by move. */
  FLYTT(0.05),
  /** Moves to särskilt boende within the town. */
  SARSKILT_BOENDE(0.04),
  /** Turns 65 in the period. */
  FYLLER_65(0.04),
  /** Turns 80 in the period. */
  FYLLER_80(0.06),
  /** Has an alarm and nothing else. */
  LARM_ENBART(0.08),
  /** Has meals delivered and nothing else. */
  MAT_ENBART(0.04),
  /** Ledsagning by LSS. */
  LSS(0.05),
  /** Boendestöd by SoL. */
  BOENDESTOD(0.04),
  /** Visits of nurses' tasks while the home-care visit goes on. */
  DELEGERAD_HSL(0.3),
  /** Nights are watched by camera. */
  DIGITAL_TILLSYN(0.07),
  /** Visits of the night patrol. */
  NATTPATRULL(0.2),
  /** A night visit that begins before midnight and ends after. */
  OVER_MIDNATT(0.06),
  /** Morning and evening by two staff. */
  DUBBELBEMANNING(0.1),
  /** Law FTJ. */
  FTJ(0.03),

  /** A later decision of the same kind replaces the first. */
  ERSATT_BESLUT(0.25),
  /** A decision with another code beside the first. */
  PARALLELLT_BESLUT(0.12),
  /** Hours a day. */
  TIMMAR_PER_DAG(0.12),
  /** Hours a month. */
  TIMMAR_PER_MANAD(0.2),
  /** No hours in the decision, but in ordered services. */
  BESTALLDA_TIMMAR(0.08),
  /** No hours in the decision, but how often and how long in ordered services. */
  BESTALLD_FREKVENS(0.06),
  /** No hours in the decision, but in service periods. */
  INSATSPERIODER(0.1),
  /** No hours anywhere. */
  EJ_BERAKNINGSBAR(0.04),
  /** Hours by a unit of time that no code list knows. */
  OKAND_TIDSENHET(0.04),
  /** An application that was refused. */
  AVSLAG(0.06),
  /** Ordered services beside a decision that has hours. */
  BESTALLNING(0.6),
  /** Another unit for a while, by an ExecutingProvider. */
  UTFORARBYTE(0.06),
  /** Another unit in the middle of a month: the execution is closed and a new one begun. */
  NY_VERKSTALLIGHET(0.05),
  /** A unit changes area, one opens and one closes. */
  ENHETER_ANDRAS(1),

  /** Away as agreed, a year and person. */
  PLANERAD_FRANVARO(0.3),
  /** In hospital, a year and person. */
  SJUKHUS(0.4),
  /** In short-term care, which pauses the decision. */
  KORTTID(0.1),
  /** An absence that has not ended. */
  OPPEN_FRANVARO(0.05),
  /** A visit on a date of absence stands in the plan and is cancelled. */
  INSTALLT_UNDER_FRANVARO(0.35),

  /** Cancelled visits. */
  INSTALLT(0.02),
  /** Declined visits. */
  AVBOJT(0.015),
  /** Of those: a reason in words that no code list knows. */
  OKAND_ORSAK(0.1),
  /** Of those: without CancelledMinutes. */
  UTAN_MINUTER(0.3),
  /** The time was changed afterwards. */
  ANDRAD_TID(0.05),
  /** Registered by hand: no receipt at the door. */
  MANUELL(0.04),
  /** Goes on at the time of extraction. */
  PAGAENDE(1),
  /** Never stopped. */
  GLOMT_STOPP(0.003),
  /** Stopped hours too late. */
  SENT_STOPP(0.002),
  /** No staff id. */
  UTAN_PERSONAL(0.004),
  /** No link to the plan although there is one. */
  UTAN_PLANLANK(0.06),
  /** The link goes to a plan that was revoked. */
  LANK_TILL_TILLBAKADRAGET(0.3),
  /** Performed without ever having been planned. */
  OPLANERAT(0.02),
  /** Planned, and nothing is heard of it. */
  EJ_RAPPORTERAT(0.01),
  /** Planned before midnight, begun after. */
  FORSENAT_OVER_MIDNATT(0.05),
  /** Of double-staffed visits: flagged, but only one of the two registered. */
  SAKNAD_PARTNER(0.05),
  /** Not approved. */
  EJ_GODKANT(0.01),
  /** A shift that was revoked stands beside the real one. */
  TILLBAKADRAGET_PASS(0.01),
  /** A shift came again with other activities. */
  OMSANT_PASS(0.01),
  /** A visit that came after its month's file. */
  SEN_LEVERANS(0.004),
  /** A visit that was corrected after its month's file. */
  RATTELSE(0.004),
  /** A visit that was registered by mistake and then deleted. */
  BORTTAGET(0.001),
  /** Performed time that was reported by hand for the month, in place of a visit. */
  MANADSRAPPORT(0.001),
  /** The month's report tells of a visit that was registered too. */
  MANADSRAPPORT_AV_BESOK(0.001),
  /** In the first week of Lifecare, a visit that ProCapita has too. */
  SAMMA_BESOK_I_BADA(0.05),
  /** Every so many months time registration's visits are in Lifecare too. */
  DUBBEL_KALLA(0.2),
  /** A part-way snapshot that a newer one replaces. */
  TIDIG_OGONBLICKSBILD(1);

  private final double forval;

  Fall(double forval) {
    this.forval = forval;
  }

  /** How often it occurs by default. */
  public double forval() {
    return forval;
  }
}
