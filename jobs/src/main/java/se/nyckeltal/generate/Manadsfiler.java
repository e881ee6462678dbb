package se.nyckeltal.generate;

import java.io.Closeable;
import java.io.IOException;
import java.time.YearMonth;
import java.util.Map;
import java.util.TreeMap;

/** An export's files, one a month or one for all, and one with what came afterwards. */
final class Manadsfiler<F extends Closeable> implements Closeable {

  private final StadVal val;
  private final Namn names;
  private final String export;
  private final String ending;
  private final Oppnare<F> opener;
  private final Map<YearMonth, F> open = new TreeMap<>();
  private F late;

  /** Opens a file of that name. */
  interface Oppnare<F> {
    F oppna(String name) throws IOException;
  }

  Manadsfiler(StadVal val, String export, String ending, Oppnare<F> opener) {
    this.val = val;
    this.export = export;
    this.ending = ending;
    this.opener = opener;
    names = new Namn(val);
  }

  /** The file of a month. */
  F av(YearMonth month) throws IOException {
    YearMonth key = val.filer() == Filval.EN ? val.fran() : month;
    F file = open.get(key);
    if (file == null) {
      file = opener.oppna(names.manad(export, key, ending));
      open.put(key, file);
    }
    return file;
  }

  /** The file of what came afterwards. */
  F sen() throws IOException {
    if (late == null) {
      late = opener.oppna(names.sena(export, ending));
    }
    return late;
  }

  /** Closes a month's file; a month without anything is delivered too. */
  void manadSlut(YearMonth month) throws IOException {
    if (val.filer() == Filval.MANAD) {
      av(month).close();
      open.remove(month);
    }
  }

  @Override
  public void close() throws IOException {
    for (F file : open.values()) {
      file.close();
    }
    if (late != null) {
      late.close();
    }
  }
}
