package dk.loeft.content.internal.tracking;

/** The attempts before an attempt, for queries of the standards. */
public final class AttemptLine {
    /**
     * Begins a query: {@code line} holds the attempts that the one in the first place succeeds, each with how {@code far} back it
     * lies, 1 for the nearest.
     */
    public static final String EARLIER = """
            WITH RECURSIVE line (id, far) AS (
                SELECT succeeds_id, 1 FROM attempt_succession WHERE attempt_id = ?
                UNION SELECT s.succeeds_id, l.far + 1 FROM line l JOIN attempt_succession s ON s.attempt_id = l.id)
            """;

    private AttemptLine() {}
}
