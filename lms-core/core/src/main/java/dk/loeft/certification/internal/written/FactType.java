package dk.loeft.certification.internal.written;

import dk.loeft.certification.engine.Fact;
import java.util.Map;
import java.util.Objects;

/** The word by which a line of a history says what it tells. */
public enum FactType {
    JOINED,
    LEFT,
    ASSIGNED,
    UNASSIGNED,
    TRANSFERRED,
    COMPLETED,
    EXTERNAL,
    PAUSED,
    RESUMED,
    EXEMPTED,
    EXEMPTION_ENDED,
    REVOKED,
    REINSTATED,
    /** A correction of another line; the only one that states no fact. */
    CORRECTED;

    private static final Map<Class<? extends Fact>, FactType> BY_FACT = Map.ofEntries(
            Map.entry(Fact.Joined.class, JOINED),
            Map.entry(Fact.Left.class, LEFT),
            Map.entry(Fact.Assigned.class, ASSIGNED),
            Map.entry(Fact.Unassigned.class, UNASSIGNED),
            Map.entry(Fact.Transferred.class, TRANSFERRED),
            Map.entry(Fact.Completed.class, COMPLETED),
            Map.entry(Fact.External.class, EXTERNAL),
            Map.entry(Fact.Paused.class, PAUSED),
            Map.entry(Fact.Resumed.class, RESUMED),
            Map.entry(Fact.Exempted.class, EXEMPTED),
            Map.entry(Fact.ExemptionEnded.class, EXEMPTION_ENDED),
            Map.entry(Fact.Revoked.class, REVOKED),
            Map.entry(Fact.Reinstated.class, REINSTATED));

    /** The word for a fact. */
    public static FactType of(Fact fact) {
        return Objects.requireNonNull(BY_FACT.get(fact.getClass()));
    }
}
