package dk.loeft.certification.engine;

/**
 * Something in the settings or in a history that must not be let in.
 *
 * @param code what is wrong
 * @param place where
 */
public record Refusal(Code code, Place place) {
    /** What is wrong. */
    public enum Code {
        /** A kind has no version. */
        NO_VERSION,
        /** Two versions have the same number. */
        VERSION_TWICE,
        /** A version takes effect no later than the one before. */
        EFFECTIVE_NOT_LATER,
        /** A validity of nothing. */
        VALIDITY_EMPTY,
        /** Base FIXED without any of the dates. */
        FIXED_WITHOUT_DATE,
        /** Base FIXED with a validity that is not counted in months. */
        FIXED_NOT_IN_MONTHS,
        /** Base FIXED, where the minimum active period is shorter than the window. */
        MIN_ACTIVE_SHORTER_THAN_WINDOW,
        /** Base FIXED, where leaves would shift the expiry. */
        FIXED_WITH_SHIFT,
        /** The window is longer than the validity. */
        WINDOW_LONGER_THAN_VALIDITY,
        /** The grace is not shorter than the validity. */
        GRACE_NOT_SHORTER_THAN_VALIDITY,
        /** Older certificates end by a date that is not given. */
        BY_DATE_WITHOUT_DATE,
        /** Older certificates would end before the version takes effect. */
        PHASE_IN_BEFORE_EFFECTIVE,
        /** A number of days below zero. */
        DAYS_BELOW_ZERO,

        /** Two lines of a history have the same number. */
        SEQ_TWICE,
        /** A hold ends before it begins. */
        UNTIL_BEFORE_ON,
        /** A completion names a version that does not exist. */
        VERSION_UNKNOWN,
        /** A correction of a line that does not exist. */
        CORRECTS_UNKNOWN,
        /** A correction of itself or of a later line. */
        CORRECTS_LATER,
        /** A correction that does not say why. */
        CORRECTS_WITHOUT_REASON,
        /** A correction may be removed, not replaced. */
        REPLACES_CORRECTION,
        /** What replaces an event is of another type. */
        REPLACES_OTHER_TYPE
    }

    /**
     * Where something is wrong.
     *
     * @param part the settings, or the history
     * @param number the number of the version, or the {@code seq} of the line
     * @param field its field, by the name it has in a case file
     */
    public record Place(Part part, long number, String field) {
        /** Settings or history. */
        public enum Part {
            VERSION,
            EVENT
        }
    }

    static Refusal version(Code code, long number, String field) {
        return new Refusal(code, new Place(Place.Part.VERSION, number, field));
    }

    static Refusal event(Code code, long seq, String field) {
        return new Refusal(code, new Place(Place.Part.EVENT, seq, field));
    }
}
