package se.nyckeltal.hemtjanst;

import java.time.LocalDate;

/**
 * A visit's part of a day.
 *
 * @param besokId the visit
 * @param datum local date
 * @param kundtidSek the client's clock time in seconds
 * @param personaltidSek the staff's time in seconds
 */
record Andel(String besokId, LocalDate datum, long kundtidSek, long personaltidSek) {}
