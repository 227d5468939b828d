package dk.loeft.web.competence;

import dk.loeft.competence.AskedLevel;
import dk.loeft.competence.Competence;
import dk.loeft.competence.CompetenceId;
import dk.loeft.competence.CompetenceProfiles;
import dk.loeft.competence.ProfileId;
import dk.loeft.competence.ProfileInput;
import dk.loeft.competence.ProfileView;
import dk.loeft.organisation.UnitId;
import dk.loeft.organisation.UnitNode;
import dk.loeft.shared.RefusedException;
import dk.loeft.shared.Retry;
import dk.loeft.web.Address;
import dk.loeft.web.Refusals;
import dk.loeft.web.Toasts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes a version of a profile, one framework at a time: what the newest version asks for in other frameworks goes along
 * unchanged.
 */
@Named("profileEdit")
@RequestScoped
public class ProfileEditPage {
    private static final Map<String, String> FIELDS = Map.of(
            "competence.profile.title", "profile:title",
            "competence.profile.whom", "profile:title",
            "competence.profile.unit", "profile:unit",
            "competence.profile.past", "profile:from");

    private final CompetenceProfiles profiles;
    private final ProfileChoices choices;
    private final Address address;
    private final Refusals refusals;
    private final Toasts toasts;

    private Optional<ProfileView> view = Optional.empty();
    private FrameworkChoice choice = FrameworkChoice.NONE;
    private List<String> titles = List.of();
    private List<UnitNode> units = List.of();
    private final Map<CompetenceId, Integer> before = new HashMap<>();

    private String title = "";
    private long unit;
    private @Nullable LocalDate from;

    @Inject
    public ProfileEditPage(
            CompetenceProfiles profiles, ProfileChoices choices, Address address, Refusals refusals, Toasts toasts) {
        this.profiles = profiles;
        this.choices = choices;
        this.address = address;
        this.refusals = refusals;
        this.toasts = toasts;
    }

    /** For the proxy alone. */
    @SuppressWarnings("NullAway")
    protected ProfileEditPage() {
        this(null, null, null, null, null);
    }

    @PostConstruct
    void read() {
        titles = profiles.titles();
        units = choices.units();
        view = profiles.profile(new ProfileId(address.key("id")));
        newest().forEach(asked -> before.put(asked.competence().id(), asked.level()));
        long framework = address.key("framework");
        choice = choices.framework(
                framework > 0
                        ? framework
                        : newest().stream()
                                .findFirst()
                                .map(asked -> asked.competence().framework().value())
                                .orElse(0L));
    }

    private List<ProfileView.Asked> newest() {
        return view.flatMap(found -> found.versions().stream().findFirst())
                .map(ProfileView.Version::asked)
                .orElse(List.of());
    }

    /** Answers that there is nothing where the address names a profile that is not there. */
    public void load() throws IOException {
        if (view.isEmpty() && address.key("id") > 0) {
            address.notFound();
        }
    }

    public @Nullable String save() {
        LocalDate day = from;
        if (day == null) {
            return null;
        }
        Optional<UnitId> whose = view.map(ProfileView::unit)
                .orElseGet(() -> Optional.of(unit).filter(key -> key > 0).map(UnitId::new));
        ProfileInput input = new ProfileInput(view.map(ProfileView::title).orElse(title), whose, day, asked());
        try {
            ProfileId profile = Retry.of(() -> profiles.write(input));
            toasts.done("competence", "profile.saved");
            return "/competence/profile?faces-redirect=true&id=" + profile.value();
        } catch (RefusedException e) {
            refusals.show(e, FIELDS);
            return null;
        }
    }

    private List<AskedLevel> asked() {
        Set<CompetenceId> here =
                choice.competences().stream().map(Competence::id).collect(Collectors.toSet());
        List<AskedLevel> asked = new ArrayList<>();
        before.forEach((competence, level) -> {
            if (!here.contains(competence)) {
                asked.add(new AskedLevel(competence, level));
            }
        });
        choice.competences().forEach(competence -> {
            String level = chosen(competence);
            if (level.matches("[0-9]{1,3}")) {
                asked.add(new AskedLevel(competence.id(), Integer.parseInt(level)));
            }
        });
        return asked;
    }

    /** The level that is chosen for a competence, as the form was sent, else as it was; empty if it is in the profile no more. */
    public String chosen(Competence competence) {
        String name = "level-" + competence.id().value();
        if (address.has(name)) {
            return address.text(name);
        }
        Integer level = before.get(competence.id());
        return level == null ? "" : String.valueOf(level);
    }

    /** Whether the profile is there already, so that it is said whom it is for. */
    public boolean isKnown() {
        return view.isPresent();
    }

    public ProfileView getView() {
        return view.orElseThrow();
    }

    public FrameworkChoice getChoice() {
        return choice;
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
}
