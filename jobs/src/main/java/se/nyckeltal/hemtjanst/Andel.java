package se.nyckeltal.hemtjanst;

import java.time.LocalDate;
import java.util.SortedMap;

/**
 * A visit's part of a day.
 *
 * @param datum local date
 * @param kundtidSek the client's clock time in seconds
 * @param personaltidSek the staff's time in seconds
 * @param perTimme the client's seconds by local clock hour, which add up to {@code kundtidSek};
 *     hours without a second are left out, and a repeated hour is one
 */
record Andel(
    LocalDate datum, long kundtidSek, long personaltidSek, SortedMap<Integer, Long> perTimme) {}
