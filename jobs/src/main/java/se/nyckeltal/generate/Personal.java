package se.nyckeltal.generate;

/** A staff member. */
record Personal(int nr, String personnummer) {}
