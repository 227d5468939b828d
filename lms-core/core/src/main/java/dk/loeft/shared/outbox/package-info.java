/**
 * The outbox: effects outside of Løft that must not be lost. A change writes a message in its own transaction; afterwards a
 * handler of the message's kind delivers it, at least once and in order for each destination.
 */
@NullMarked
package dk.loeft.shared.outbox;

import org.jspecify.annotations.NullMarked;
