package dk.loeft.web.recordstore;

import dk.loeft.shared.RefusedException;
import dk.loeft.web.Address;
import dk.loeft.web.Refusals;
import dk.loeft.web.Toasts;
import dk.loeft.xapi.LrsRetention;
import dk.loeft.xapi.LrsRetentionId;
import dk.loeft.xapi.RetentionInput;
import dk.loeft.xapi.RetentionPreview;
import dk.loeft.xapi.RetentionRow;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How long statements are kept. */
@Named("retention")
@RequestScoped
public class RetentionPage {
    private static final String HERE = "/recordstore/retention?faces-redirect=true";

    private static final Map<String, String> FIELDS = Map.of(
            "xapi.retention.activity", "rule:activity",
            "xapi.retention.days", "rule:days");

    private final LrsRetention retention;

    private final Address address;

    private final Refusals refusals;

    private final Toasts toasts;

    private List<RetentionRow> rows = List.of();

    private Optional<RetentionPreview> preview = Optional.empty();

    private String activity = "";

    private boolean whole;

    private @Nullable Integer days;

    @Inject
    public RetentionPage(LrsRetention retention, Address address, Refusals refusals, Toasts toasts) {
        this.retention = retention;
        this.address = address;
        this.refusals = refusals;
        this.toasts = toasts;
    }

    /** For the proxy alone. */
    @SuppressWarnings("NullAway")
    protected RetentionPage() {
        this(null, null, null, null);
    }

    /** Asked before anything is rendered, so that whoever may not come here is told so on a page that is whole. */
    public void check() {
        // To be there is enough: whoever may not read this does not get so far.
    }

    @PostConstruct
    void read() {
        rows = retention.rules();
        getEdited().map(RetentionRow::input).ifPresent(input -> {
            activity = input.activity();
            whole = input.whole();
            days = input.days().orElse(null);
        });
    }

    /** Shows what the rule would remove; nothing is saved. */
    public void look() {
        try {
            preview = Optional.of(retention.preview(input(), getEdited().map(RetentionRow::id)));
        } catch (RefusedException e) {
            refusals.show(e, FIELDS);
        }
    }

    public @Nullable String save() {
        try {
            getEdited()
                    .map(RetentionRow::id)
                    .ifPresentOrElse(id -> retention.change(id, input()), () -> retention.add(input()));
            toasts.done("recordstore", "retention.saved");
            return HERE;
        } catch (RefusedException e) {
            refusals.show(e, FIELDS);
            return null;
        }
    }

    public String remove() {
        getRemoved().ifPresent(row -> {
            retention.remove(row.id());
            toasts.done("recordstore", "retention.removed");
        });
        return HERE;
    }

    private RetentionInput input() {
        return new RetentionInput(activity, whole, Optional.ofNullable(days));
    }

    public List<RetentionRow> getRows() {
        return rows;
    }

    /** Whether a rule says what holds for all others. */
    public boolean isForAll() {
        return rows.stream().anyMatch(row -> row.input().isForAll());
    }

    public boolean isEditing() {
        return address.text("edit").equals("new") || getEdited().isPresent();
    }

    /** The rule that is about to be changed. */
    public Optional<RetentionRow> getEdited() {
        return named("edit");
    }

    /** The rule that is about to be removed. */
    public Optional<RetentionRow> getRemoved() {
        return named("remove");
    }

    private Optional<RetentionRow> named(String parameter) {
        LrsRetentionId id = new LrsRetentionId(address.key(parameter));
        return rows.stream().filter(row -> row.id().equals(id)).findFirst();
    }

    public Optional<RetentionPreview> getPreview() {
        return preview;
    }

    public String getActivity() {
        return activity;
    }

    public void setActivity(String activity) {
        this.activity = activity;
    }

    public boolean isWhole() {
        return whole;
    }

    public void setWhole(boolean whole) {
        this.whole = whole;
    }

    public @Nullable Integer getDays() {
        return days;
    }

    public void setDays(@Nullable Integer days) {
        this.days = days;
    }
}
