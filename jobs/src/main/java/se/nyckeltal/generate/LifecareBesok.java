package se.nyckeltal.generate;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import se.nyckeltal.generate.Besok.Leverans;
import se.nyckeltal.generate.Besok.Status;

/** Lifecare's ReportedVisit: a file a month, and one with what came or changed afterwards. */
final class LifecareBesok implements AutoCloseable {

  private static final String EXPORT = "lifecare/ReportedVisit";
  private static final int DAY = 86_400;
  private static final int HALF_HOUR = 1800;

  private static final List<Sabotage> FAULTS =
      List.of(
          Sabotage.identitet("ClientPersonId"),
          Sabotage.DUBBLETT,
          Sabotage.saknas("StartTime"),
          Sabotage.slut("EndTime"),
          Sabotage.otillatet("Status"),
          Sabotage.tid("StartTime"),
          Sabotage.tal("CancelledMinutes"),
          Sabotage.saknas("ExternalId"),
          Sabotage.otillatet("Law"));

  private final Manadsfiler<JsonFil> files;
  private final Tillbakadragna revoked;

  LifecareBesok(Path folder, StadVal val, Bokforing bok, Tillbakadragna revoked) {
    this.revoked = revoked;
    files =
        new Manadsfiler<>(
            val, EXPORT, ".json", name -> new JsonFil(folder, name, val, bok, FAULTS));
  }

  void skriv(Besok visit) throws IOException {
    YearMonth month = YearMonth.from(Klocka.date(visit.start()));
    switch (visit.leverans()) {
      case I_TID, MED_MANADSRAPPORT ->
          skriv(files.av(month), visit, visit.slut(), visit.status(), 0);
      case SEN -> skriv(files.sen(), visit, visit.slut(), visit.status(), 2 * DAY);
      case RATTAD -> {
        skriv(files.av(month), visit, visit.slut() - HALF_HOUR / 6, Status.COMPLETED, 0);
        skriv(files.sen(), visit, visit.slut(), Status.CHANGED, 2 * DAY);
      }
      case MANADSRAPPORT -> {
        // It never was a visit.
      }
      case BORTTAGEN -> {
        skriv(files.av(month), visit, visit.slut(), visit.status(), 0);
        skriv(files.sen(), visit, visit.slut(), visit.status(), 2 * DAY);
      }
    }
  }

  private void skriv(JsonFil file, Besok v, Long end, Status status, int later) throws IOException {
    file.post(f -> falt(f, v, end == null ? null : Math.max(end, v.start()), status, later));
  }

  private void falt(JsonFil f, Besok v, Long end, Status status, int later) throws IOException {
    Del part = v.del();
    Enhet unit = v.enhet();
    int key = part.planId.hashCode() & Integer.MAX_VALUE;
    f.tal("Id", key);
    f.text("ExternalId", v.externtId());
    f.text("ReportingSystem", unit.rapporterandeSystem());
    f.text("ClientPersonId", v.person().personnummer());
    f.text("PersonnelPersonId", v.personal() == null ? null : v.personal().personnummer());
    f.text("PersonnelUserId", v.personal() == null ? null : "u" + v.personal().nr());
    f.tal("ExecutionId", part.verkstallighet == 0 ? null : (Integer) part.verkstallighet);
    f.tal("ProviderUnitId", (Integer) unit.nr());
    f.kod("ServiceCategory", part.behov.kategori().kod(), part.behov.kategori().text());
    f.text("Law", part.behov.lag());
    f.tid("StartTime", v.start());
    f.tid("EndTime", end);
    if (status == Status.CHANGED) {
      f.tid("OriginalStartTime", v.ursprungligStart());
      f.tid("OriginalEndTime", v.ursprungligtSlut());
    }
    f.tid("LastUpdatedTime", (end == null ? v.start() : end) + later);
    f.text("Status", status.lifecare());
    f.ja("IsDoubleManning", v.dubbel());
    f.text("PlannedVisitId", revoked.lank(v));
    f.text("PlannedWorkshiftId", v.planId() == null ? null : v.passId());
    services(f, part, v.status());
    String receipt = v.manuell() || v.status() == Status.CANCELLED ? "None" : receipt(v);
    f.text("StartQuittanceType", receipt);
    f.text("EndQuittanceType", end == null ? "None" : receipt);
    f.text("CancelledReason", v.orsak());
    f.tal("CancelledMinutes", v.minuter());
    f.ja("Approved", v.godkant());
    f.ja("Deleted", v.leverans() == Leverans.BORTTAGEN && later > 0);
  }

  private static String receipt(Besok v) {
    return switch (v.person().nr() % 4) {
      case 0 -> "Lock";
      case 1 -> "Bluetooth";
      default -> "Nfc";
    };
  }

  private static void services(JsonFil f, Del part, Status status) throws IOException {
    f.lista(
        "Services",
        List.of(part.behov.insats()),
        (g, s) -> {
          g.kod("ServiceType", Math.floorMod(s.hashCode(), 1000), s);
          g.text(
              "Status",
              status == Status.DECLINED
                  ? "Declined"
                  : status == Status.CANCELLED ? "NotDone" : "Done");
          g.tal("Quantity", (Integer) 1);
        });
  }

  /** Closes a month's file. */
  void manadSlut(YearMonth month) throws IOException {
    files.manadSlut(month);
  }

  @Override
  public void close() throws IOException {
    files.close();
  }

  /** Whether a visit belongs to the period and to Lifecare. */
  static boolean galler(Besok visit, StadVal val) {
    LocalDate date = Klocka.date(visit.start());
    return !date.isAfter(val.sistaDag()) && !val.iProcapita(date);
  }
}
