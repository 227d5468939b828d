package dk.loeft.certification.engine;

import java.util.OptionalInt;
import java.util.Set;

/**
 * Which completions count.
 *
 * @param separateRenewalPath whether renewing has a path of its own; by default any completion will do
 * @param lapsedPath the path needed beyond grace; by default FIRST: too long away, start over
 * @param early what a completion before the window gives; by default a certificate, since work done is never lost
 * @param external certificates from elsewhere that count as this one; by default none
 * @param editionTail for rotating content: so many days into the next year an edition still counts. Absent: the content
 *     does not rotate
 */
public record CountingTerms(
        boolean separateRenewalPath, Path lapsedPath, Early early, External external, OptionalInt editionTail) {
    /** Days for those who are under way at New Year. */
    public static final int EDITION_TAIL = 31;

    /** Any completion counts, nothing from elsewhere does. */
    public static final CountingTerms DEFAULT =
            new CountingTerms(false, Path.FIRST, Early.FROM_COMPLETION, External.NONE, OptionalInt.empty());

    /** What a completion before the window gives. */
    public enum Early {
        /** A certificate that counts from the day of completion. */
        FROM_COMPLETION,
        /** Nothing. */
        IGNORE
    }

    /**
     * Certificates from elsewhere, or of other kinds, that count as this one.
     *
     * @param accepts their codes
     * @param expiry until when they count
     */
    public record External(Set<String> accepts, Expiry expiry) {
        /** Nothing from elsewhere counts. */
        public static final External NONE = new External(Set.of(), Expiry.EARLIER);

        /** Which end counts where the other issuer says one. */
        public enum Expiry {
            /** The earlier of the two: never more than either issuer promises. */
            EARLIER,
            /** The one by our own terms. */
            OWN,
            /** The one of the other issuer. */
            EXTERNAL
        }

        public External {
            accepts = Set.copyOf(accepts);
        }
    }
}
