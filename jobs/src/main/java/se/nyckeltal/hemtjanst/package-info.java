/** What SQL cannot say well about home care: whose time a visit's minutes are. */
package se.nyckeltal.hemtjanst;
