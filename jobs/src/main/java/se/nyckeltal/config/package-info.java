/** The home folder and its one configuration file. */
package se.nyckeltal.config;
