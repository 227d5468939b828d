package dk.loeft.web.external;

import dk.loeft.external.ExternalLearning;
import dk.loeft.external.ExternalLearningId;
import dk.loeft.external.ExternalRow;
import dk.loeft.external.ExternalState;
import dk.loeft.shared.RefusedException;
import dk.loeft.web.Refusals;
import dk.loeft.web.Toasts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The learning that the reader took elsewhere, and what became of it. */
@Named("myExternal")
@RequestScoped
public class MyExternalPage {
    private static final int LATEST = 3;

    private final ExternalLearning learning;
    private final Refusals refusals;
    private final Toasts toasts;

    private List<ExternalRow> rows = List.of();

    @Inject
    public MyExternalPage(ExternalLearning learning, Refusals refusals, Toasts toasts) {
        this.learning = learning;
        this.refusals = refusals;
        this.toasts = toasts;
    }

    /** For the proxy alone. */
    @SuppressWarnings("NullAway")
    protected MyExternalPage() {
        this(null, null, null);
    }

    @PostConstruct
    void read() {
        rows = learning.mine();
    }

    /** Withdraws what was not accepted. */
    public @Nullable String withdraw(long key) {
        try {
            learning.withdraw(new ExternalLearningId(key));
            toasts.done("external", "withdrawn");
            return "/external/mine?faces-redirect=true";
        } catch (RefusedException e) {
            refusals.show(e);
            return null;
        }
    }

    public List<ExternalRow> getRows() {
        return rows;
    }

    /** The latest ones. */
    public List<ExternalRow> getLatest() {
        return rows.stream().limit(LATEST).toList();
    }

    /** How many hours were accepted. */
    public double getHours() {
        return rows.stream()
                .filter(row -> row.state() == ExternalState.ACCEPTED)
                .mapToDouble(row -> row.told().hours())
                .sum();
    }
}
