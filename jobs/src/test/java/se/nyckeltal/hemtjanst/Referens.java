package se.nyckeltal.hemtjanst;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import se.nyckeltal.hemtjanst.Besoksfall.Visit;

/**
 * Rules 2 to 4 the slow way: instant for instant, half a second at a time, by looking at every
 * visit at each. Written from the rules, not from the functions it is held against. Shares are
 * counted in 60ths, so that up to six visits may share.
 */
final class Referens {

  static final long STEP = 500_000;
  private static final int WHOLE = 60;

  private final List<Visit> visits;
  private final long[] end;

  Referens(List<Visit> visits) {
    this.visits = visits;
    this.end = new long[visits.size()];
    for (int i = 0; i < end.length; i++) {
      end[i] = visits.get(i).end();
      for (Visit other : visits) {
        if (sameStaff(visits.get(i), other)
            && !other.home().equals(visits.get(i).home())
            && other.start() > visits.get(i).start()) {
          end[i] = Math.min(end[i], other.start());
        }
      }
    }
  }

  private static boolean sameStaff(Visit a, Visit b) {
    return a.equals(b) || (a.staff() != null && a.staff().equals(b.staff()));
  }

  private boolean covers(int i, long t) {
    return visits.get(i).start() <= t && t < end[i];
  }

  private int share(int i, long t) {
    int n = 0;
    for (int k = 0; k < end.length; k++) {
      if (sameStaff(visits.get(i), visits.get(k)) && covers(k, t)) {
        n++;
      }
    }
    return WHOLE / n;
  }

  private boolean has(int i, long t) {
    for (int k = 0; k < end.length; k++) {
      Visit a = visits.get(i);
      Visit b = visits.get(k);
      if (k != i && a.client().equals(b.client()) && a.group().equals(b.group()) && covers(k, t)) {
        int more = share(k, t) - share(i, t);
        boolean first =
            b.start() < a.start() || (b.start() == a.start() && b.id().compareTo(a.id()) < 0);
        if (more > 0 || (more == 0 && first)) {
          return false;
        }
      }
    }
    return true;
  }

  private boolean partner(int i) {
    for (int k = 0; k < end.length; k++) {
      if (k != i
          && visits.get(k).client().equals(visits.get(i).client())
          && Math.max(visits.get(i).start(), visits.get(k).start()) < Math.min(end[i], end[k])) {
        return true;
      }
    }
    return false;
  }

  private static ZonedDateTime local(long t) {
    return Instant.ofEpochMilli(t / 1000).atZone(ZoneId.of("Europe/Stockholm"));
  }

  /** Half up, from 60ths of half seconds. */
  private static long seconds(long sum) {
    return (sum + WHOLE) / (2 * WHOLE);
  }

  /** By date: kundtid/personaltid, and kundtid by clock hour. */
  Map<String, String> of(int i) {
    Map<String, long[]> sums = new TreeMap<>();
    Map<String, Map<Integer, Long>> hours = new TreeMap<>();
    String begun = local(visits.get(i).start()).toLocalDate().toString();
    sums.put(begun, new long[2]);
    int staff = visits.get(i).flagged() && !partner(i) ? 2 : 1;
    for (long t = visits.get(i).start(); t < end[i]; t += STEP) {
      String date = local(t).toLocalDate().toString();
      long[] sum = sums.computeIfAbsent(date, d -> new long[2]);
      if (has(i, t)) {
        long before = seconds(sum[0]);
        sum[0] += share(i, t);
        if (seconds(sum[0]) > before) {
          hours
              .computeIfAbsent(date, d -> new TreeMap<>())
              .merge(local(t).getHour(), seconds(sum[0]) - before, Long::sum);
        }
      }
      sum[1] += (long) staff * share(i, t);
    }
    Map<String, String> told = new TreeMap<>();
    sums.forEach(
        (date, sum) ->
            told.put(
                date,
                "%d/%d %s"
                    .formatted(
                        seconds(sum[0]), seconds(sum[1]), hours.getOrDefault(date, Map.of()))));
    return told;
  }

  /** How long a client is covered by visits of a group, after the cut, in microseconds. */
  long covered(String client, String group) {
    long from = visits.stream().mapToLong(Visit::start).min().orElse(0);
    long to = visits.stream().mapToLong(Visit::end).max().orElse(0);
    long sum = 0;
    for (long t = from; t < to; t += STEP) {
      for (int i = 0; i < end.length; i++) {
        Visit v = visits.get(i);
        if (v.client().equals(client) && v.group().equals(group) && covers(i, t)) {
          sum += STEP;
          break;
        }
      }
    }
    return sum;
  }
}
