package dk.loeft.web.recordstore;

import dk.loeft.shared.LocalDay;
import dk.loeft.shared.PageRequest;
import dk.loeft.shared.RefusedException;
import dk.loeft.web.Address;
import dk.loeft.web.ListState;
import dk.loeft.web.Refusals;
import dk.loeft.web.Toasts;
import dk.loeft.xapi.ForwardFailure;
import dk.loeft.xapi.ForwardRow;
import dk.loeft.xapi.LrsForwardId;
import dk.loeft.xapi.LrsForwarding;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The record stores that get a copy of each statement, and how it stands with each. */
@Named("forwarding")
@RequestScoped
public class ForwardingPage {
    private static final String HERE = "/recordstore/forwarding?faces-redirect=true";

    private static final int ROWS = 25;

    private final LrsForwarding forwarding;

    private final Address address;

    private final Refusals refusals;

    private final Toasts toasts;

    private final ListState<ForwardFailure> failures = new ListState<>(ROWS, "", false);

    private List<ForwardRow> rows = List.of();

    private @Nullable LocalDate from;

    @Inject
    public ForwardingPage(LrsForwarding forwarding, Address address, Refusals refusals, Toasts toasts) {
        this.forwarding = forwarding;
        this.address = address;
        this.refusals = refusals;
        this.toasts = toasts;
    }

    /** For the proxy alone. */
    @SuppressWarnings("NullAway")
    protected ForwardingPage() {
        this(null, null, null, null);
    }

    /** Asked before anything is rendered, so that whoever may not come here is told so on a page that is whole. */
    public void check() {
        // To be there is enough: whoever may not read this does not get so far.
    }

    @PostConstruct
    void read() {
        rows = forwarding.forwards();
        int page = (int) Math.min(address.key("page"), Integer.MAX_VALUE);
        getShown()
                .ifPresent(
                        shown -> failures.show(forwarding.failures(shown.id(), new PageRequest(page, ROWS, "", true))));
    }

    public @Nullable String pause() {
        return done("forward.paused", () -> forwarding.pause(id()));
    }

    public @Nullable String resume() {
        return done("forward.resumed", () -> forwarding.resume(id()));
    }

    public @Nullable String tryNow() {
        return done("forward.tried", () -> forwarding.tryNow(id()));
    }

    public @Nullable String sendAgain() {
        return done("forward.again.done", () -> forwarding.sendAgain(id()));
    }

    /** Sends everything since a day once more. */
    public @Nullable String replay() {
        LocalDate day = from;
        return day == null
                ? null
                : done(
                        "forward.replayed",
                        () -> forwarding.replay(
                                id(), day.atStartOfDay(LocalDay.ZONE).toInstant()));
    }

    public @Nullable String remove() {
        String next = done("forward.removed", () -> forwarding.remove(id()));
        return next == null ? null : HERE;
    }

    private @Nullable String done(String toast, Runnable work) {
        try {
            work.run();
            toasts.done("recordstore", toast);
            return HERE + "&forward=" + id().value();
        } catch (RefusedException e) {
            refusals.show(e);
            return null;
        }
    }

    private LrsForwardId id() {
        return new LrsForwardId(address.key("forward"));
    }

    public List<ForwardRow> getRows() {
        return rows;
    }

    /** The store that is looked at closely. */
    public Optional<ForwardRow> getShown() {
        return rows.stream().filter(row -> row.id().equals(id())).findFirst();
    }

    /** Which question about it is open: {@code replay} or {@code remove}. */
    public String getAsked() {
        return address.text("ask");
    }

    /** What holds a store up, as a sentence. */
    public String trouble(ForwardRow row) {
        return row.trouble()
                .map(trouble -> new RefusedException(
                        trouble.why().key(), trouble.why().arguments().toArray()))
                .map(why -> refusals.sentence(
                        why, FacesContext.getCurrentInstance().getViewRoot().getLocale()))
                .orElse("");
    }

    public ListState<ForwardFailure> getFailures() {
        return failures;
    }

    public @Nullable LocalDate getFrom() {
        return from;
    }

    public void setFrom(@Nullable LocalDate from) {
        this.from = from;
    }
}
