/** From marts to what people and BI tools open: snapshots, fixed paths and the pointer. */
package se.nyckeltal.publish;
