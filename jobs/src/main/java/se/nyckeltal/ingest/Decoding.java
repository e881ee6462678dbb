package se.nyckeltal.ingest;

import java.io.BufferedInputStream;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** Opens a file as text, strictly: nothing is guessed and no byte is replaced. */
final class Decoding {

  private static final int BUFFER = 1 << 16;

  private Decoding() {}

  /**
   * A reader over the file by that encoding, after a byte order mark if UTF-8 has one.
   *
   * @throws FileRefusedException now, if a single-byte encoding is agreed and the file is UTF-8; on
   *     reading, at the first byte that the encoding does not have
   */
  static Reader open(Path file, String encoding) throws IOException {
    Charset charset = Charset.forName(encoding);
    if (!charset.equals(StandardCharsets.UTF_8)) {
      try (InputStream in = bytes(file)) {
        if (Utf8Check.isMultibyteUtf8(in)) {
          throw new FileRefusedException(
              Regel.UTF8_I_STALLET, "Kontraktet anger %s.".formatted(charset.name()));
        }
      }
    }
    InputStream in = charset.equals(StandardCharsets.UTF_8) ? pastBom(bytes(file)) : bytes(file);
    return new Strict(
        new InputStreamReader(
            in,
            charset
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)),
        charset);
  }

  private static InputStream bytes(Path file) throws IOException {
    InputStream in = new BufferedInputStream(Files.newInputStream(file), BUFFER);
    return file.toString().endsWith(".gz") ? new GZIPInputStream(in, BUFFER) : in;
  }

  private static InputStream pastBom(InputStream in) throws IOException {
    PushbackInputStream start = new PushbackInputStream(in, 3);
    byte[] head = start.readNBytes(3);
    boolean bom =
        head.length == 3
            && head[0] == (byte) 0xEF
            && head[1] == (byte) 0xBB
            && head[2] == (byte) 0xBF;
    if (!bom) {
      start.unread(head);
    }
    return start;
  }

  /** Turns a decoding fault into a refusal that says about where. */
  private static final class Strict extends FilterReader {

    private final Charset charset;
    private long read;

    Strict(Reader in, Charset charset) {
      super(in);
      this.charset = charset;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
      try {
        int n = super.read(buffer, offset, length);
        read += Math.max(n, 0);
        return n;
      } catch (CharacterCodingException e) {
        throw new FileRefusedException(
            Regel.ODEKODBAR,
            "Kontraktet anger %s; felet kommer efter tecken %d.".formatted(charset.name(), read));
      }
    }

    @Override
    public int read() throws IOException {
      char[] one = new char[1];
      return read(one, 0, 1) < 0 ? -1 : one[0];
    }
  }
}
