package dk.loeft.web;

import dk.loeft.shared.RefusedException;
import jakarta.annotation.PostConstruct;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What waits for the reader to say yes or no to, each no with a reason. Which of it is about to be declined stands in the address;
 * the reason is asked for by {@code reason.xhtml}.
 *
 * @param <T> what waits
 */
public abstract class WaitingPage<T> {
    private final String bundle;
    private final String here;
    private final Address address;
    private final Refusals refusals;
    private final Toasts toasts;

    private List<T> waiting = List.of();
    private String reason = "";

    /**
     * @param bundle the capability whose texts say what was done
     * @param here the page's own path
     */
    protected WaitingPage(String bundle, String here, Address address, Refusals refusals, Toasts toasts) {
        this.bundle = bundle;
        this.here = here;
        this.address = address;
        this.refusals = refusals;
        this.toasts = toasts;
    }

    /** Reads what waits; refused to whoever leads nobody. */
    protected abstract List<T> find();

    /** The key by which the address names it. */
    protected abstract long keyOf(T each);

    /** Declines that one. */
    protected abstract void refuse(long key, String why);

    /** The key of the text that says it was declined. */
    protected abstract String declined();

    @PostConstruct
    void read() {
        waiting = find();
    }

    /** Makes the bean before anything is written: reading what waits refuses whoever leads nobody. */
    public void check() {
        // Reading is done once the bean is there.
    }

    /** Declines what the address names. */
    public @Nullable String decline() {
        return act(declined(), () -> refuse(address.key("decline"), reason));
    }

    /** Does it and says so. What can no longer be decided has left the list when the refusal is shown. */
    protected @Nullable String act(String done, Runnable work) {
        try {
            work.run();
            toasts.done(bundle, done);
            return here + "?faces-redirect=true";
        } catch (RefusedException e) {
            refusals.show(e);
            waiting = find();
            return null;
        }
    }

    public List<T> getWaiting() {
        return waiting;
    }

    /** What is about to be declined. */
    public Optional<T> getDeclining() {
        long key = address.key("decline");
        return waiting.stream().filter(each -> keyOf(each) == key).findFirst();
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
