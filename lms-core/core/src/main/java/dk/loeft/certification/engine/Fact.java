package dk.loeft.certification.engine;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

/** What an event says. A day of beginning or ending is that of the event: always the first on which the effect holds. */
public sealed interface Fact {
    /** Where the person works. */
    sealed interface Employment extends Fact {}

    /** The duty to hold the certificate. */
    sealed interface Requirement extends Fact {}

    /** Something learnt or held that may give a certificate. */
    sealed interface Proof extends Fact {}

    /** A hold on the dates: leave or exemption. */
    sealed interface Hold extends Fact {}

    /** A certificate is withdrawn, or given back. */
    sealed interface Withdrawal extends Fact {}

    /** The person begins to work here: an anchor for due dates. */
    record Joined() implements Employment {}

    /** The person no longer works here: ends every assignment and running hold; certificates run on. */
    record Left() implements Employment {}

    /**
     * The person works in another unit. Changes nothing by itself: the rules say what follows.
     *
     * @param unit its name
     */
    record Transferred(String unit) implements Employment {}

    /**
     * The person enters a rule's audience; where the rule is open already, its due date has changed.
     *
     * @param rule its name
     * @param due its due date
     */
    record Assigned(String rule, Due due) implements Requirement {}

    /**
     * The person leaves a rule's audience.
     *
     * @param rule its name
     */
    record Unassigned(String rule) implements Requirement {}

    /**
     * The last requirement of a path was met.
     *
     * @param path which one
     * @param kindVersion the version it belongs to, absent: the one in force that day
     * @param edition the year of rotating content
     */
    record Completed(Path path, OptionalInt kindVersion, OptionalInt edition) implements Proof {}

    /**
     * A certificate from elsewhere, or of another kind, was issued that day.
     *
     * @param code what it is
     * @param validTo its last valid day by its own issuer
     */
    record External(String code, Optional<LocalDate> validTo) implements Proof {}

    /**
     * A leave begins.
     *
     * @param until its planned last day
     * @param reason why
     */
    record Paused(Optional<LocalDate> until, String reason) implements Hold {}

    /** The person is back; cuts a planned leave short. */
    record Resumed() implements Hold {}

    /**
     * The person is let off.
     *
     * @param until the planned last day; old data may lack it
     * @param reason why
     * @param approver who said so
     */
    record Exempted(Optional<LocalDate> until, String reason, String approver) implements Hold {}

    /** The person is no longer let off. */
    record ExemptionEnded() implements Hold {}

    /**
     * The current certificate is void from that day.
     *
     * @param reason why
     * @param barUntil nothing counts up to and including this day
     */
    record Revoked(String reason, Optional<LocalDate> barUntil) implements Withdrawal {}

    /**
     * The revocation ends the day before; the old dates hold again.
     *
     * @param reason why
     */
    record Reinstated(String reason) implements Withdrawal {}
}
