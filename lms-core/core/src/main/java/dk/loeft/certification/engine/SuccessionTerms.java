package dk.loeft.certification.engine;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a new version does to what older versions left.
 *
 * @param phaseIn when older certificates give way; by default at renewal: terms stay as issued unless somebody decides
 *     otherwise
 * @param phaseInBy under BY_DATE the last day on which older certificates are valid
 * @param oldContentDays so many days after the version takes effect an older version's path still counts, by default {@link
 *     #OLD_CONTENT_DAYS}: learners under way are not stranded
 */
public record SuccessionTerms(PhaseIn phaseIn, Optional<LocalDate> phaseInBy, int oldContentDays) {
    /** Days for which an older version's path still counts. */
    public static final int OLD_CONTENT_DAYS = 90;

    /** Older certificates run to their end. */
    public static final SuccessionTerms DEFAULT =
            new SuccessionTerms(PhaseIn.AT_RENEWAL, Optional.empty(), OLD_CONTENT_DAYS);

    /** When older certificates give way. */
    public enum PhaseIn {
        AT_RENEWAL,
        BY_DATE
    }

    /** The last day on which older certificates are valid, if there is one. */
    Optional<LocalDate> lastDayOfOlder() {
        return phaseIn == PhaseIn.BY_DATE ? phaseInBy : Optional.empty();
    }
}
