package se.nyckeltal.ingest.cut;

import java.io.IOException;
import java.io.InputStream;

/** The first bytes of a stream and no more. */
final class RangeStream extends BulkStream {

  private long left;

  RangeStream(InputStream in, long length) {
    super(in);
    this.left = length;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    if (left <= 0) {
      return -1;
    }
    int n = in.read(buffer, offset, (int) Math.min(length, left));
    left -= Math.max(n, 0);
    return n;
  }
}
