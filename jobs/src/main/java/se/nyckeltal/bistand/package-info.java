/**
 * What SQL does not say well of ekonomiskt bistånd: how long spells last, and whether groups
 * differ.
 */
package se.nyckeltal.bistand;
