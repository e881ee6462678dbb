package se.nyckeltal.run;

import se.nyckeltal.event.EventCode;
import se.nyckeltal.event.Events;
import se.nyckeltal.ingest.Leverans;

/** Tells what somebody should know about a run that has ended by itself. */
final class Efterord {

  private Efterord() {}

  static void tell(RunResult result, Events events) {
    for (String file : result.okandaFiler()) {
      events.tell(EventCode.FILE_UNKNOWN, "", "Ingen export heter " + file + ".");
    }
    for (Leverans receipt : result.leveranser()) {
      if (receipt.refused()) {
        events.tell(
            EventCode.FILE_REFUSED,
            receipt.export(),
            "%s avvisades: %s".formatted(receipt.filnamn(), receipt.skal()));
      } else if (receipt.avvisade() > 0) {
        events.tell(
            EventCode.ROWS_REJECTED,
            receipt.export(),
            "%s: %d rader avvisades.".formatted(receipt.filnamn(), receipt.avvisade()));
      }
    }
    for (Brist brist : result.brister()) {
      events.tell(EventCode.DELIVERY_MISSING, brist.export(), sentence(brist));
    }
    if (!result.stangdaManader().isEmpty()) {
      events.tell(
          EventCode.CLOSED_MONTHS,
          "",
          "Stängda månader med nya uppgifter: " + result.stangdaManader() + ".");
    }
    if (result.exitkod() == ExitCode.STOPPED) {
      events.tell(EventCode.PUBLISHING_STOPPED, "", "Inget publicerades.");
    }
    if (result.exitkod() == ExitCode.LATE) {
      events.tell(EventCode.DELIVERY_LATE, "", "Inget publicerades: en leverans saknas.");
    }
    events.tell(EventCode.RUN_ENDED, "", "Slutkod %d.".formatted(result.exitkod().code()));
  }

  private static String sentence(Brist brist) {
    if (!brist.saknas()) {
      return "Senaste leveransen har %d rader, vanligt är %d."
          .formatted(brist.rader(), brist.vanligt());
    }
    return brist.senast() == null
        ? "Har aldrig kommit."
        : "Senaste leveransen är från %s.".formatted(brist.senast());
  }
}
