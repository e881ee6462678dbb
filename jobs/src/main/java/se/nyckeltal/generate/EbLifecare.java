package se.nyckeltal.generate;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import se.nyckeltal.generate.EbArende.Utfall;

/** Tells ekonomiskt bistånd as Lifecare's FamilyCare does: snapshots of all there is. */
final class EbLifecare implements EbSkrivare {

  private static final int SERVICE = 1_000_000;
  private static final int OTHER_SERVICE = 2_000_000;
  private static final int RECLAIM = 1_000_000_000;

  /**
   * Above the numbers of any bistånd: a household has ten thousand payments' numbers of its own.
   */
  private static final int OTHER = 1_800_000_000;

  private static final int NOWHERE = 1_900_000_000;
  private static final int TAKEN_BACK = 5;

  private static final List<Sabotage> FAULTS = List.of(Sabotage.saknas("Id"), Sabotage.DUBBLETT);

  private final StadVal val;
  private final EbRakning count;
  private final List<JsonFil> files = new ArrayList<>();
  private final Set<Integer> applicants = new HashSet<>();
  private final JsonFil services;
  private final JsonFil decisions;
  private final JsonFil payments;
  private final JsonFil byPerson;
  private final JsonFil calculations;
  private final JsonFil applications;

  EbLifecare(Path folder, StadVal val, Bokforing bok, EbRakning count) throws IOException {
    this.val = val;
    this.count = count;
    services = open(folder, "Extract_Services", bok);
    decisions = open(folder, "Extract_Decisions", bok);
    payments = open(folder, "Extract_Payments", bok);
    byPerson = open(folder, "Payment", bok);
    calculations = open(folder, "Extract_Calculations", bok);
    applications = open(folder, "Extract_Actualisations", bok);
  }

  private JsonFil open(Path folder, String export, Bokforing bok) throws IOException {
    String name = new Namn(val).bild("lifecare/" + export, ".json");
    JsonFil file = JsonFil.kuvert(folder, name, val, bok, FAULTS);
    files.add(file);
    return file;
  }

  @Override
  public void hushall(EbHushall household) throws IOException {
    EbPerson applicant = household.sokande();
    if (!applicants.add(applicant.kundnummer())) {
      return; // one who has parted applies anew, for the same service
    }
    service(applicant, SERVICE, "EK Ekonomiskt bistånd");
    if (Slump.share(val.fro(), household.nr(), 31) < 0.08) {
      other(household);
    }
    if (Slump.share(val.fro(), household.nr(), 32) < 0.08) {
      count.fall(Bistandsfall.OKAND_TJANST);
      LocalDate day = val.sistaDag().minusDays(40);
      payment(NOWHERE + household.nr(), applicant, 70_000, day, NOWHERE + household.nr());
    }
  }

  private void service(EbPerson person, int number, String type) throws IOException {
    services.post(
        f ->
            f.tal("Id", (Integer) (number + person.kundnummer()))
                .tal("CustomerNumber", (Integer) person.kundnummer())
                .text("ServiceType", type)
                .text("Organization", "Försörjningsenheten")
                .dag("StartDate", val.bistandFran().atDay(1))
                .lista(
                    "ServicePersonDTOs",
                    List.of(person),
                    (g, p) ->
                        g.text("PersonId", p.personnummer())
                            .tal("CustomerNumber", (Integer) p.kundnummer())
                            .ja("CoApplicant", false)));
  }

  /** A service of another kind, with a decision and a payment that are no bistånd. */
  private void other(EbHushall household) throws IOException {
    count.fall(Bistandsfall.ANNAN_TJANST);
    EbPerson person = household.sokande();
    service(person, OTHER_SERVICE, "Vuxen");
    int id = OTHER + person.kundnummer();
    int service = OTHER_SERVICE + person.kundnummer();
    LocalDate day = val.sistaDag().minusDays(100);
    decision(id, person, null, "Bifall", day, service, "", BigDecimal.valueOf(100));
    payment(id, person, 10_000, day, id);
  }

  @Override
  public void arende(EbArende m) throws IOException {
    if (!told(m)) {
      return;
    }
    EbPerson applicant = m.hushall().sokande();
    applications.post(f -> ansokan(f, m));
    if (m.beslutat() == null) {
      return;
    }
    decision(m, applicant);
    if (m.medBerakning() && m.utfall() != Utfall.AVSLAG) {
      calculations.post(m.medlemmar().size(), f -> berakning(f, m));
    }
    for (EbBetalning b : m.betalningar()) {
      if (b.aterkrav()) {
        int id = RECLAIM + m.id();
        decision(id, applicant, null, "EK Återkrav", b.dag(), SERVICE, "", b.kronor());
      }
      betalning(m, b);
    }
  }

  /** Whether the application or any of its payments is Lifecare's. */
  private boolean told(EbArende m) {
    LocalDate day = m.beslutat() == null ? m.ansokt() : m.beslutat();
    return !val.iProcapita(day)
        || m.betalningar().stream()
            .anyMatch(b -> !val.iProcapita(b.dag()) || (back(b) && !val.iProcapita(b.atertagen())));
  }

  private boolean back(EbBetalning b) {
    return b.atertagen() != null && !b.atertagen().isAfter(val.sistaDag());
  }

  private static void ansokan(JsonFil f, EbArende m) throws IOException {
    EbPerson p = m.hushall().sokande();
    f.tal("Id", (Integer) m.id())
        .tal("CustomerNumber", (Integer) p.kundnummer())
        .text("PersonId", p.personnummer())
        .text("Aktualisering", m.id() % 1000 == 0 ? "Nyansökan" : "Återansökan")
        .dag("Date", m.ansokt())
        .text("Status", status(m.utfall()))
        .text("Organization", "Försörjningsenheten")
        .tal("ServiceId", (Integer) (SERVICE + p.kundnummer()))
        .tal("DecisionId", m.beslutat() == null ? null : (Integer) m.id());
  }

  private static String status(Utfall outcome) {
    return switch (outcome) {
      case OPPEN -> "Pågående";
      case ATERKALLAD -> "Återkallad";
      default -> "Avslutad";
    };
  }

  private void decision(EbArende m, EbPerson applicant) throws IOException {
    EbPerson partner = m.hushall().medsokande();
    List<EbPerson> parties = m.hushall().vuxna();
    decisions.post(
        parties.size(),
        f ->
            f.tal("Id", (Integer) m.id())
                .tal("CustomerNumber", (Integer) applicant.kundnummer())
                .dag("Date", m.beslutat())
                .text("Type", m.beslutstyp())
                .dag("FromDate", m.manad().atDay(1))
                .dag("ToDate", m.manad().atEndOfMonth())
                .text("Reason", m.hinder())
                .text("Organization", "Försörjningsenheten")
                .tal("ServiceId", (Integer) (SERVICE + applicant.kundnummer()))
                .tal("Amount", BigDecimal.valueOf(m.kvar(val.sistaDag()), 2))
                .tal("ConnectedApplication", (Integer) m.id())
                .lista(
                    "DecisionPersonDTOs",
                    parties,
                    (g, p) ->
                        g.text("PersonId", p.personnummer())
                            .tal("CustomerNumber", (Integer) p.kundnummer())
                            .ja("IsCoApplicant", p.equals(partner))));
  }

  private void decision(
      int id,
      EbPerson person,
      LocalDate from,
      String type,
      LocalDate day,
      int service,
      String reason,
      BigDecimal amount)
      throws IOException {
    int serviceId = service == SERVICE ? SERVICE + person.kundnummer() : service;
    decisions.post(
        f ->
            f.tal("Id", (Integer) id)
                .tal("CustomerNumber", (Integer) person.kundnummer())
                .dag("Date", day)
                .text("Type", type)
                .dag("FromDate", from)
                .text("Reason", reason.isEmpty() ? null : reason)
                .text("Organization", "Försörjningsenheten")
                .tal("ServiceId", (Integer) serviceId)
                .tal("Amount", amount)
                .tal("ConnectedApplication", (Integer) id)
                .lista(
                    "DecisionPersonDTOs",
                    List.of(person),
                    (g, p) ->
                        g.text("PersonId", p.personnummer())
                            .tal("CustomerNumber", (Integer) p.kundnummer())
                            .ja("IsCoApplicant", false)));
  }

  private void berakning(JsonFil f, EbArende m) throws IOException {
    EbPerson applicant = m.hushall().sokande();
    f.tal("Id", (Integer) m.id())
        .tal("CustomerNumber", (Integer) applicant.kundnummer())
        .dag("FromDate", m.manad().atDay(1))
        .dag("ToDate", m.manad().atEndOfMonth())
        .tal("TotalSum", BigDecimal.valueOf(m.kvar(val.sistaDag()), 2))
        .ja("Final", true)
        .tal("ServiceId", (Integer) (SERVICE + applicant.kundnummer()))
        .tal("ConnectedApplication", (Integer) m.id())
        .lista(
            "CalculationPersonDTOs",
            m.medlemmar(),
            (g, p) ->
                g.text("PersonId", p.personnummer())
                    .tal("CustomerNumber", (Integer) p.kundnummer()));
  }

  private void betalning(EbArende m, EbBetalning b) throws IOException {
    int application = b.aterkrav() ? RECLAIM + m.id() : m.id();
    if (!val.iProcapita(b.dag())) {
      betalning(m, b, b.id(), b.ore(), b.dag(), application);
    }
    if (back(b) && !val.iProcapita(b.atertagen())) {
      betalning(m, b, b.id() + TAKEN_BACK, -b.ore(), b.atertagen(), application);
    }
  }

  private void betalning(
      EbArende m, EbBetalning b, int id, long ore, LocalDate day, int application)
      throws IOException {
    EbPerson applicant = m.hushall().sokande();
    payment(id, applicant, ore, day, application);
    if (b.medManad()) {
      byPerson.post(
          f ->
              f.tal("Id", (Integer) id)
                  .tal("Amount", BigDecimal.valueOf(ore, 2))
                  .text("PaymentMethod", "Bankkonto via Plusgiro")
                  .dag("PayDate", day)
                  .text("ConcernedMonth", m.manad().toString())
                  .tal("ServiceId", (Integer) (SERVICE + applicant.kundnummer()))
                  .tal("ConnectedApplication", (Integer) application)
                  .lista(
                      "PaymentPersonDTOs",
                      List.of(applicant),
                      (g, p) -> g.text("PersonId", p.personnummer())));
    }
  }

  private void payment(int id, EbPerson person, long ore, LocalDate day, int application)
      throws IOException {
    payments.post(
        f ->
            f.tal("Id", (Integer) id)
                .tal("CustomerNumber", (Integer) person.kundnummer())
                .tal("Amount", BigDecimal.valueOf(ore, 2))
                .text("PaymentMethod", "Bankkonto via Plusgiro")
                .dag("PayDate", day)
                .tal("ConnectedApplication", (Integer) application)
                .lista(
                    "PaymentPersonDTOs",
                    List.of(person),
                    (g, p) -> g.tal("CustomerNumber", (Integer) p.kundnummer())));
  }

  @Override
  public void close() throws IOException {
    for (JsonFil file : files) {
      file.close();
    }
  }
}
