package se.nyckeltal.ingest.reader;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import se.nyckeltal.contract.ExportContract;
import se.nyckeltal.contract.ExportContract.Hushall;
import se.nyckeltal.identity.HomeAddress;
import se.nyckeltal.identity.Pseudonyms;
import se.nyckeltal.ingest.Regel;
import se.nyckeltal.ingest.cells.TextCells;
import se.nyckeltal.ingest.cut.RowSlices;
import se.nyckeltal.ingest.value.Encoding;
import se.nyckeltal.ingest.value.FieldReaders;
import se.nyckeltal.ingest.value.Notes;

/**
 * A pseudonym of the home among a row's addresses. Street and postal code are taken from the same
 * address, never from the same place in two lists. No home, or any protected address: no value.
 */
final class Household {

  private static final char LOST = '\uFFFD';

  private final String home;
  private final int street;
  private final int postalCode;
  private final int kind;
  private final int isProtected;
  private final Encoding encoding;
  private final Pseudonyms pseudonyms;
  private final TextCells cells;

  Household(ExportContract contract, FieldReaders made) {
    Hushall hushall = contract.hushall();
    this.home = hushall.hem();
    this.street = contract.fieldIndex(hushall.gata());
    this.postalCode = contract.fieldIndex(hushall.postnummer());
    this.kind = contract.fieldIndex(hushall.slag());
    this.isProtected = contract.fieldIndex(hushall.skyddad());
    this.encoding = made.encoding();
    this.pseudonyms = made.pseudonyms();
    this.cells = new TextCells(made.capacity());
  }

  TextCells cells() {
    return cells;
  }

  void make(RowSlices raw, int row, Notes notes) {
    cells.setMissing(row);
    if (anyProtected(raw)) {
      return;
    }
    HomeAddress first = null;
    for (int n = 0; n < raw.listLength(kind); n++) {
      if (text(raw, kind, n).equalsIgnoreCase(home)) {
        HomeAddress address = address(raw, raw.listElement(kind, n), notes);
        // Of several homes the same one is taken in whatever order they stand.
        first = first == null || (address != null && address.before(first)) ? address : first;
      }
    }
    if (first != null) {
      cells.set(row, pseudonyms.hushall(first).getBytes(StandardCharsets.US_ASCII));
    }
  }

  /** Anything but a plain no protects. */
  private boolean anyProtected(RowSlices raw) {
    for (int n = 0; n < raw.listLength(isProtected); n++) {
      String answer = text(raw, isProtected, n);
      if (!answer.equalsIgnoreCase("false") && !answer.equals("0")) {
        return true;
      }
    }
    return false;
  }

  private HomeAddress address(RowSlices raw, int element, Notes notes) {
    Optional<String> at = only(raw, street, element);
    Optional<String> code = only(raw, postalCode, element);
    if (only(raw, kind, element).isEmpty() || at.isEmpty() || code.isEmpty()) {
      return null;
    }
    if (at.get().indexOf(LOST) >= 0) {
      // Without its letter the street may be another.
      notes.warn(Regel.FORLORAT_TECKEN);
      return null;
    }
    return HomeAddress.of(at.get(), code.get()).orElse(null);
  }

  /** A field's value in an element, if there is one and no more. */
  private Optional<String> only(RowSlices raw, int field, int element) {
    String found = null;
    for (int n = 0; n < raw.listLength(field); n++) {
      if (raw.listElement(field, n) == element) {
        if (found != null) {
          return Optional.empty();
        }
        found = text(raw, field, n);
      }
    }
    return Optional.ofNullable(found);
  }

  private String text(RowSlices raw, int field, int n) {
    return encoding.decode(raw.data(), raw.listFrom(field, n), raw.listTo(field, n));
  }
}
