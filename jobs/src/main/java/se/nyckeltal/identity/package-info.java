/** From an identity to a pseudonym: the only place where a personnummer is looked at. */
package se.nyckeltal.identity;
