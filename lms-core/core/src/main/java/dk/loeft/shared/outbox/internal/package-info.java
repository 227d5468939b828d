/** The rows of the outbox and their way out. */
@NullMarked
package dk.loeft.shared.outbox.internal;

import org.jspecify.annotations.NullMarked;
