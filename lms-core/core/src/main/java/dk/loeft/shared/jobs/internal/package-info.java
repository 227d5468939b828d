/** The scheduler that runs jobs and empties the outbox. */
@NullMarked
package dk.loeft.shared.jobs.internal;

import org.jspecify.annotations.NullMarked;
