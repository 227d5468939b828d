package dk.loeft.web.external;

import dk.loeft.external.ExternalLearning;
import dk.loeft.external.ExternalLearningId;
import dk.loeft.external.ExternalRow;
import dk.loeft.shared.RefusedException;
import dk.loeft.web.Address;
import dk.loeft.web.Refusals;
import dk.loeft.web.Toasts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The learning taken elsewhere that waits for the reader: to accept, or to return with a sentence. */
@Named("externalRequests")
@RequestScoped
public class ExternalRequestsPage {
    private static final String HERE = "/external/requests?faces-redirect=true";

    private final ExternalLearning learning;
    private final Address address;
    private final Refusals refusals;
    private final Toasts toasts;

    private List<ExternalRow> waiting = List.of();
    private String reason = "";

    @Inject
    public ExternalRequestsPage(ExternalLearning learning, Address address, Refusals refusals, Toasts toasts) {
        this.learning = learning;
        this.address = address;
        this.refusals = refusals;
        this.toasts = toasts;
    }

    /** For the proxy alone. */
    @SuppressWarnings("NullAway")
    protected ExternalRequestsPage() {
        this(null, null, null, null);
    }

    @PostConstruct
    void read() {
        waiting = learning.waiting();
    }

    /** Makes the bean before anything is written: reading what waits refuses whoever leads nobody. */
    public void check() {
        // Reading is done once the bean is there.
    }

    public @Nullable String accept(long key) {
        return act("accepted", () -> learning.accept(new ExternalLearningId(key)));
    }

    /** Returns what the address names. */
    public @Nullable String decline() {
        return act("returned", () -> learning.giveBack(new ExternalLearningId(address.key("decline")), reason));
    }

    private @Nullable String act(String done, Runnable work) {
        try {
            work.run();
            toasts.done("external", done);
            return HERE;
        } catch (RefusedException e) {
            refusals.show(e);
            return null;
        }
    }

    public List<ExternalRow> getWaiting() {
        return waiting;
    }

    /** What is about to be returned. */
    public Optional<ExternalRow> getDeclining() {
        long key = address.key("decline");
        return waiting.stream().filter(each -> each.id().value() == key).findFirst();
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
