package dk.loeft.xapi;

import java.time.Instant;
import java.util.Optional;

/**
 * What a rule would remove now.
 *
 * @param statements how many statements
 * @param from when the oldest of them was stored
 * @param to when the youngest was
 * @param documents how many states that activities keep
 * @param complete whether everything was looked at; otherwise it is that much at least
 */
public record RetentionPreview(
        long statements, Optional<Instant> from, Optional<Instant> to, long documents, boolean complete) {}
