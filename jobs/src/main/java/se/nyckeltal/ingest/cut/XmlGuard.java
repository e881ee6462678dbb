package se.nyckeltal.ingest.cut;

import java.io.IOException;
import java.io.InputStream;
import se.nyckeltal.ingest.FileRefusedException;
import se.nyckeltal.ingest.Regel;

/**
 * Looks at XML before a parser does: no document type, which could read other files or grow without
 * end, and no tag, text or comment so long that the parser would fill the memory with it.
 */
final class XmlGuard extends BulkStream {

  private static final int LONGEST = 1 << 20;

  /** What the bytes are part of. */
  private enum Within {
    TEXT,
    /** After a {@code <}. */
    OPENING,
    /** After {@code <!}. */
    DECLARATION,
    TAG,
    COMMENT,
    CDATA
  }

  private Within within = Within.TEXT;
  private int length;
  private byte last;
  private byte lastButOne;
  private boolean begun;

  XmlGuard(InputStream in) {
    super(in);
  }

  @Override
  public int read(byte[] buffer, int offset, int count) throws IOException {
    int n = in.read(buffer, offset, count);
    for (int i = offset; i < offset + n; i++) {
      look(buffer[i]);
    }
    return n;
  }

  private void look(byte b) {
    if (!begun && b != '<' && b != (byte) 0xEF) {
      // UTF-16 and the like, in which none of this could be seen; no spreadsheet program writes it.
      throw new FileRefusedException(Regel.OLASBAR, "Kalkylarket har delar som inte är UTF-8.");
    }
    begun = true;
    Within next = next(b);
    length = next == within ? length + 1 : 0;
    if (length > LONGEST) {
      throw new FileRefusedException(
          Regel.FOR_LANG_RAD, "Kalkylarket har en text eller en kommentar över en megabyte.");
    }
    within = next;
    lastButOne = last;
    last = b;
  }

  private Within next(byte b) {
    return switch (within) {
      case TEXT -> b == '<' ? Within.OPENING : Within.TEXT;
      case OPENING -> b == '!' ? Within.DECLARATION : b == '>' ? Within.TEXT : Within.TAG;
      case DECLARATION -> declaration(b);
      case TAG -> b == '>' ? Within.TEXT : Within.TAG;
      case COMMENT -> ends(b, (byte) '-') ? Within.TEXT : Within.COMMENT;
      case CDATA -> ends(b, (byte) ']') ? Within.TEXT : Within.CDATA;
    };
  }

  private static Within declaration(byte b) {
    if (b == '-') {
      return Within.COMMENT;
    }
    if (b == '[') {
      return Within.CDATA;
    }
    throw new FileRefusedException(
        Regel.PACKAD_FEL, "Kalkylarket har en dokumenttyp, vilket inget kalkylprogram skriver.");
  }

  /** Whether {@code -->} or {@code ]]>} ends here. A false end only makes the guard stricter. */
  private boolean ends(byte b, byte sign) {
    return b == '>' && last == sign && lastButOne == sign;
  }
}
