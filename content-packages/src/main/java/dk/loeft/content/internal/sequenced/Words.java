package dk.loeft.content.internal.sequenced;

import dk.loeft.content.SequencedView.Said;
import dk.loeft.content.engine.scorm2004.sequencing.ExceptionCode;
import dk.loeft.content.engine.scorm2004.sequencing.Outcome;
import java.util.Optional;

/** From an outcome of sequencing to what is to be said of it; the sentences stand in the bundles of the pages. */
final class Words {
    private Words() {}

    static Optional<Said> of(Outcome outcome) {
        if (outcome instanceof Outcome.Deliver) {
            return Optional.empty();
        }
        if (outcome instanceof Outcome.Ended) {
            return Optional.of(Said.ENDED);
        }
        return Optional.of(outcome instanceof Outcome.Refused refused ? of(refused.code()) : Said.CHOOSE);
    }

    static Said of(ExceptionCode code) {
        return switch (code) {
            case NO_NEXT_ACTIVITY, CONTINUE_NO_FLOW -> Said.LAST;
            case AT_THE_BEGINNING,
                    NOT_BACKWARD,
                    FORWARD_ONLY,
                    NO_PREVIOUS_FROM_ROOT,
                    NO_BACKWARD_FROM_ROOT,
                    PREVIOUS_NO_FLOW -> Said.FIRST;
            case CHOICE_EXIT_NOT_ALLOWED,
                    CHOICE_NOT_ENABLED,
                    CHOICE_NOT_AVAILABLE,
                    CHOICE_HIDDEN,
                    CHOICE_MODE,
                    CHOICE_NO_PATH,
                    CHOICE_PREVENTED,
                    CHOICE_EXIT,
                    CHOICE_CONSTRAINED,
                    CHOICE_NO_FLOW,
                    FORWARD_TRAVERSAL_BLOCKED,
                    FORWARD_ONLY_CHOICE,
                    UNAVAILABLE,
                    DELIVER_REFUSED -> Said.LOCKED;
            case FLOW_REFUSED, FLOW_NOT_ENABLED, NO_AVAILABLE_CHILDREN -> Said.CHOOSE;
            case ENDLESS -> Said.RING;
            default -> Said.REFUSED;
        };
    }
}
