/** The least that a server can do to keep a row: what the record store is measured against. */
@NullMarked
package dk.loeft.benchmarks.bare;

import org.jspecify.annotations.NullMarked;
