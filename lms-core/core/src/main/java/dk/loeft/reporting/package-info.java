/**
 * Read models over several capabilities: what a leader needs to see at once. It reads the views and facades of the others and
 * keeps nothing itself. {@link dk.loeft.reporting.Teams} is the facade of leaders and those who deputise for them.
 */
@NullMarked
package dk.loeft.reporting;

import org.jspecify.annotations.NullMarked;
