package dk.loeft.web.external;

import dk.loeft.external.ExternalLearning;
import dk.loeft.external.ExternalLearningId;
import dk.loeft.external.ExternalRow;
import dk.loeft.web.Address;
import dk.loeft.web.Refusals;
import dk.loeft.web.Toasts;
import dk.loeft.web.WaitingPage;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The learning taken elsewhere that waits for the reader: to accept, or to return with a sentence. */
@Named("externalRequests")
@RequestScoped
public class ExternalRequestsPage extends WaitingPage<ExternalRow> {
    private final ExternalLearning learning;

    @Inject
    public ExternalRequestsPage(ExternalLearning learning, Address address, Refusals refusals, Toasts toasts) {
        super("external", "/external/requests", address, refusals, toasts);
        this.learning = learning;
    }

    /** For the proxy alone. */
    @SuppressWarnings("NullAway")
    protected ExternalRequestsPage() {
        this(null, null, null, null);
    }

    @Override
    protected List<ExternalRow> find() {
        return learning.waiting();
    }

    @Override
    protected long keyOf(ExternalRow each) {
        return each.id().value();
    }

    public @Nullable String accept(long key) {
        return act("accepted", () -> learning.accept(new ExternalLearningId(key)));
    }

    @Override
    protected void refuse(long key, String why) {
        learning.giveBack(new ExternalLearningId(key), why);
    }

    @Override
    protected String declined() {
        return "returned";
    }
}
