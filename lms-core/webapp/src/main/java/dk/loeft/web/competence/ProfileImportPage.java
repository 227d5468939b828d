package dk.loeft.web.competence;

import dk.loeft.competence.CompetenceProfiles;
import dk.loeft.competence.ProfileId;
import dk.loeft.competence.ProfileInput;
import dk.loeft.organisation.UnitId;
import dk.loeft.organisation.UnitNode;
import dk.loeft.shared.RefusedException;
import dk.loeft.shared.Retry;
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

/** Writes a version of a profile from a table. */
@Named("profileImport")
@RequestScoped
public class ProfileImportPage {
    private static final Map<String, String> FIELDS = Map.of(
            "competence.profile.title", "profile:title",
            "competence.profile.whom", "profile:title",
            "competence.profile.unit", "profile:unit",
            "competence.profile.past", "profile:from",
            "competence.profile.line", "profile:table",
            "competence.profile.nothing", "profile:table");

    private final CompetenceProfiles profiles;
    private final ProfileChoices choices;
    private final Refusals refusals;
    private final Toasts toasts;

    private List<String> titles = List.of();
    private List<UnitNode> units = List.of();

    private String title = "";
    private long unit;
    private @Nullable LocalDate from;
    private String table = "";

    @Inject
    public ProfileImportPage(CompetenceProfiles profiles, ProfileChoices choices, Refusals refusals, Toasts toasts) {
        this.profiles = profiles;
        this.choices = choices;
        this.refusals = refusals;
        this.toasts = toasts;
    }

    /** For the proxy alone. */
    @SuppressWarnings("NullAway")
    protected ProfileImportPage() {
        this(null, null, null, null);
    }

    @PostConstruct
    void read() {
        titles = profiles.titles();
        units = choices.units();
    }

    /** Makes the bean before anything is written: reading titles refuses whoever may not. */
    public void check() {
        // Reading is done once the bean is there.
    }

    public @Nullable String save() {
        LocalDate day = from;
        if (day == null) {
            return null;
        }
        try {
            ProfileInput input = new ProfileInput(
                    title, Optional.of(unit).filter(key -> key > 0).map(UnitId::new), day, profiles.read(table));
            ProfileId profile = Retry.of(() -> profiles.write(input));
            toasts.done("competence", "profile.saved");
            return "/competence/profile?faces-redirect=true&id=" + profile.value();
        } catch (RefusedException e) {
            refusals.show(e, FIELDS);
            return null;
        }
    }

    /** The titles that people have. */
    public List<String> getTitles() {
        return titles;
    }

    public List<UnitNode> getUnits() {
        return units;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public long getUnit() {
        return unit;
    }

    public void setUnit(long unit) {
        this.unit = unit;
    }

    public @Nullable LocalDate getFrom() {
        return from;
    }

    public void setFrom(@Nullable LocalDate from) {
        this.from = from;
    }

    public String getTable() {
        return table;
    }

    public void setTable(String table) {
        this.table = table;
    }
}
