package dk.loeft.content.engine.cmi5;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** When an assignable unit counts as satisfied (13.1.4, {@code moveOn}). */
public enum MoveOn {
    PASSED("Passed"),
    COMPLETED("Completed"),
    COMPLETED_AND_PASSED("CompletedAndPassed"),
    COMPLETED_OR_PASSED("CompletedOrPassed"),
    NOT_APPLICABLE("NotApplicable");

    private final String text;

    MoveOn(String text) {
        this.text = text;
    }

    /** How cmi5 writes it. */
    public String text() {
        return text;
    }

    /** The criterion that is written so, capital letters included. */
    public static Optional<MoveOn> find(String text) {
        return Arrays.stream(values()).filter(each -> each.text.equals(text)).findFirst();
    }

    /** All of them as they are written, for a sentence that offers them. */
    public static String known() {
        return Arrays.stream(values()).map(MoveOn::text).collect(Collectors.joining(", "));
    }

    /** Whether a unit with that progress is satisfied. One that was waived is, whatever the criterion (9.3.9). */
    public boolean satisfiedBy(UnitProgress unit) {
        return unit.waived()
                || switch (this) {
                    case PASSED -> unit.passed();
                    case COMPLETED -> unit.completed();
                    case COMPLETED_AND_PASSED -> unit.completed() && unit.passed();
                    case COMPLETED_OR_PASSED -> unit.completed() || unit.passed();
                    case NOT_APPLICABLE -> true;
                };
    }
}
