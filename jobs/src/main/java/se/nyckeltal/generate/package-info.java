/**
 * Made-up exports of a town of any size. A truth (persons, decisions, plans, visits) is made
 * without regard to system; writers tell it in the formats of Lifecare, ProCapita and time
 * registration. The same choices give the same bytes.
 */
package se.nyckeltal.generate;
