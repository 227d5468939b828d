package dk.loeft.web.organisation;

import dk.loeft.organisation.LeaveId;
import dk.loeft.organisation.LeaveInput;
import dk.loeft.organisation.LeaveKind;
import dk.loeft.organisation.Leaves;
import dk.loeft.shared.RefusedException;
import dk.loeft.web.Refusals;
import dk.loeft.web.Toasts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The forms for a person's leave: registering, changing, ending and taking back. */
@Named("personLeave")
@RequestScoped
public class PersonLeavePage {
    private static final Map<String, String> FIELDS = Map.of(
            "organisation.leave.period", "absence:until",
            "organisation.leave.after", "absence:until",
            "organisation.leave.late", "absence:until",
            "organisation.leave.before", "absence:from",
            "organisation.leave.overlap", "absence:from",
            "organisation.leave.overlap-open", "absence:from");

    private static final Map<String, String> END_FIELDS = Map.of(
            "organisation.leave.end", "endAbsence:until",
            "organisation.leave.longer", "endAbsence:until");

    private final Leaves leaves;

    private final PersonPage person;

    private final Refusals refusals;

    private final Toasts toasts;

    private LeaveKind kind = LeaveKind.PARENTAL;

    private @Nullable LocalDate from;

    private @Nullable LocalDate until;

    @Inject
    public PersonLeavePage(Leaves leaves, PersonPage person, Refusals refusals, Toasts toasts) {
        this.leaves = leaves;
        this.person = person;
        this.refusals = refusals;
        this.toasts = toasts;
    }

    /** For the proxy alone. */
    @SuppressWarnings("NullAway")
    protected PersonLeavePage() {
        this(null, null, null, null);
    }

    @PostConstruct
    void fill() {
        from = person.getToday();
        Optional.ofNullable(person.getLeave()).ifPresent(leave -> {
            kind = leave.kind();
            from = leave.from();
            // Who is back is mostly back today.
            until = person.getEdit().equals("absence-end")
                    ? person.getToday().minusDays(1)
                    : leave.until().orElse(null);
        });
    }

    public @Nullable String register() {
        try {
            leaves.registerLeave(person.key(), input());
            return done("absence.added");
        } catch (RefusedException e) {
            refusals.show(e, FIELDS);
            return null;
        }
    }

    /** Changes the leave that the address names. */
    public @Nullable String change() {
        try {
            leaves.changeLeave(key(), input());
            return done("absence.changed");
        } catch (RefusedException e) {
            refusals.show(e, FIELDS);
            return null;
        }
    }

    /** Ends the leave that the address names. */
    public @Nullable String end() {
        try {
            leaves.endLeave(key(), Optional.ofNullable(until).orElse(person.getToday()));
            return done("absence.ended");
        } catch (RefusedException e) {
            refusals.show(e, END_FIELDS);
            return null;
        }
    }

    /** Takes back the leave that the address names. */
    public @Nullable String remove() {
        try {
            leaves.removeLeave(key());
            return done("absence.removed");
        } catch (RefusedException e) {
            refusals.show(e);
            return null;
        }
    }

    private LeaveId key() {
        return new LeaveId(person.getItem());
    }

    private LeaveInput input() {
        return new LeaveInput(kind, Optional.ofNullable(from).orElse(person.getToday()), Optional.ofNullable(until));
    }

    private String done(String key) {
        toasts.done("organisation", key, person.getName());
        return Outcomes.person(person.key());
    }

    public List<LeaveKind> getKinds() {
        return List.of(LeaveKind.values());
    }

    /** Whether the form changes a leave and does not register a new one. */
    public boolean isChanging() {
        return person.getEdit().equals("absence-change") && person.getLeave() != null;
    }

    /** Whether the form with kind and days is open. */
    public boolean isWriting() {
        return isChanging() || person.getEdit().equals("absence");
    }

    public LeaveKind getKind() {
        return kind;
    }

    public void setKind(LeaveKind kind) {
        this.kind = kind;
    }

    public @Nullable LocalDate getFrom() {
        return from;
    }

    public void setFrom(@Nullable LocalDate from) {
        this.from = from;
    }

    public @Nullable LocalDate getUntil() {
        return until;
    }

    public void setUntil(@Nullable LocalDate until) {
        this.until = until;
    }
}
