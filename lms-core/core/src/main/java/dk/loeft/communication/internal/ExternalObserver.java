package dk.loeft.communication.internal;

import dk.loeft.communication.NotificationKind;
import dk.loeft.external.ExternalLearningDecided;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;

/** Tells people what was decided about the learning they took elsewhere. */
@Dependent
class ExternalObserver {
    private final Notifier notifier;

    @Inject
    ExternalObserver(Notifier notifier) {
        this.notifier = notifier;
    }

    /** It can be returned more than once, so the moment belongs to the key. */
    void decided(@Observes ExternalLearningDecided decided) {
        notifier.tell(
                decided.accepted() ? NotificationKind.EXTERNAL_ACCEPTED : NotificationKind.EXTERNAL_RETURNED,
                List.of(new Notice(
                        decided.person(),
                        List.of(Parameter.of(decided.title())),
                        "/external/mine",
                        "external/" + decided.learning().value() + "/"
                                + decided.at().toEpochMilli())));
    }
}
