package se.nyckeltal.run;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import se.nyckeltal.config.Home;
import se.nyckeltal.contract.CodeLists;
import se.nyckeltal.contract.ExportContracts;
import se.nyckeltal.event.EventCode;
import se.nyckeltal.event.Events;
import se.nyckeltal.ingest.Delivery;
import se.nyckeltal.ingest.FileRefusedException;
import se.nyckeltal.ingest.Inbox;
import se.nyckeltal.ingest.Ledger;
import se.nyckeltal.ingest.Leverans;
import se.nyckeltal.ingest.Regel;
import se.nyckeltal.ingest.ShownName;
import se.nyckeltal.lake.Changes;
import se.nyckeltal.lake.Sessions;
import se.nyckeltal.lake.SideBySide;

/**
 * Takes what lies in the inbox: sets aside what is unknown, known already or can be refused without
 * being read, and loads the rest.
 */
final class Intake {

  private final Home home;
  private final ExportContracts exports;
  private final CodeLists codes;
  private final Ledger ledger;
  private final Receipts receipts;
  private final Events events;
  private final TakenFiles files;
  private final List<Leverans> written = Collections.synchronizedList(new ArrayList<>());
  private final List<String> unknown = new ArrayList<>();
  private final List<String> known = Collections.synchronizedList(new ArrayList<>());
  private int resting;

  Intake(Home home, ExportContracts exports, CodeLists codes, Receipts receipts, Events events) {
    this.home = home;
    this.exports = exports;
    this.codes = codes;
    this.ledger = receipts.ledger();
    this.receipts = receipts;
    this.events = events;
    this.files = new TakenFiles(home);
  }

  /**
   * Looks through the inbox.
   *
   * @param quiet how long a file must have stood unchanged
   * @return what must be read, oldest extraction first
   */
  List<Delivery> sort(Duration quiet) throws IOException {
    Inbox.Contents contents = new Inbox(home.inbox(), exports).contents(quiet, receipts.received());
    resting = contents.resting().size();
    for (Path file : contents.unknown()) {
      unknown.add(ShownName.of(file));
      files.reject(file, Regel.OKAND_FIL.text());
    }
    List<Delivery> fresh = new ArrayList<>();
    for (Delivery delivery : contents.deliveries()) {
      if (isToBeRead(delivery)) {
        fresh.add(delivery);
      }
    }
    return fresh;
  }

  /** Whether a delivery says something new; if not, it is dealt with here and now. */
  private boolean isToBeRead(Delivery delivery) throws IOException {
    try {
      delivery.checkBytes();
      if (ledger.known(delivery)) {
        known.add(ShownName.of(delivery.file()));
        files.archive(delivery);
        return false;
      }
      ledger.checkAge(delivery);
      return true;
    } catch (FileRefusedException e) {
      settle(delivery, receipts.refused(delivery, e));
      return false;
    }
  }

  /**
   * Loads deliveries, exports side by side.
   *
   * @return what they changed
   */
  Changes load(Sessions sessions, List<Delivery> fresh) throws IOException {
    IngestStage stage = new IngestStage(sessions, home, codes, receipts, events);
    Map<String, List<Delivery>> byExport = new LinkedHashMap<>();
    for (Delivery delivery : fresh) {
      byExport.computeIfAbsent(delivery.contract().name(), e -> new ArrayList<>()).add(delivery);
    }
    List<Callable<Void>> pieces = new ArrayList<>();
    byExport.values().forEach(deliveries -> pieces.add(() -> loadAll(stage, deliveries)));
    SideBySide.all(pieces);
    return stage.landed();
  }

  /** Loads the deliveries of one export, oldest first. */
  private Void loadAll(IngestStage stage, List<Delivery> deliveries) throws IOException {
    for (Delivery delivery : deliveries) {
      // One that came just before may have had the same content, or a later extraction.
      if (isToBeRead(delivery)) {
        settle(delivery, stage.take(delivery));
      }
    }
    return null;
  }

  private void settle(Delivery delivery, Leverans receipt) throws IOException {
    written.add(receipt);
    String export = receipt.export();
    events.tell(EventCode.RECEIPT_WRITTEN, export, "Kvitto skrivet för " + receipt.filnamn());
    files.settle(delivery, receipt);
    events.tell(
        EventCode.DELIVERY_TAKEN,
        export,
        "%s: %d rader".formatted(receipt.filnamn(), receipt.raderIn()));
  }

  /** Receipts of what was loaded or refused, by file name. */
  List<Leverans> receipts() {
    return written.stream().sorted(Comparator.comparing(Leverans::filnamn)).toList();
  }

  /** Names of files that no contract knows. */
  List<String> unknown() {
    return unknown;
  }

  /** Names of files that were loaded before. */
  List<String> known() {
    return known;
  }

  /** Number of files that changed too lately to be taken. */
  int resting() {
    return resting;
  }

  /** Whether a person should look at something. */
  boolean remarks() {
    return !unknown.isEmpty() || written.stream().anyMatch(l -> l.avvisade() > 0 || l.refused());
  }
}
