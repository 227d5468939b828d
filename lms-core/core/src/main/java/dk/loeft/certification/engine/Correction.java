package dk.loeft.certification.engine;

import java.util.Optional;

/**
 * HR says that an earlier line was recorded wrongly. It has no date of its own.
 *
 * @param target the {@code seq} of that line
 * @param replacement what should have been recorded, with the seq of the target; absent: the target counts as never recorded
 * @param reason why
 */
public record Correction(long seq, long target, Optional<Event> replacement, String reason, Author author)
        implements Entry {}
