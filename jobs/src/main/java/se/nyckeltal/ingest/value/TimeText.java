package se.nyckeltal.ingest.value;

/** Times of day as exports write them. */
final class TimeText {

  private TimeText() {}

  /** Seconds since midnight of {@code H:MM}, {@code HH:MM} or {@code HH:MM:SS}, or -1. */
  static int seconds(byte[] data, int from, int to) {
    int colon = to - from > 1 && data[from + 1] == ':' ? from + 1 : from + 2;
    int left = to - colon;
    if ((left != 3 && left != 6) || data[colon] != ':') {
      return -1;
    }
    int hour = colon - from == 1 ? Digits.one(data, from) : Digits.two(data, from);
    int minute = Digits.two(data, colon + 1);
    int second = 0;
    if (left == 6) {
      second = data[colon + 3] == ':' ? Digits.two(data, colon + 4) : -1;
    }
    boolean day = hour >= 0 && hour < 24;
    boolean rest = minute >= 0 && minute < 60 && second >= 0 && second < 60;
    return day && rest ? (hour * 60 + minute) * 60 + second : -1;
  }
}
