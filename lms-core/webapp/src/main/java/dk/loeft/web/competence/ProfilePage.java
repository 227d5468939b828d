package dk.loeft.web.competence;

import dk.loeft.competence.CompetenceProfiles;
import dk.loeft.competence.ProfileId;
import dk.loeft.competence.ProfileView;
import dk.loeft.shared.LocalDay;
import dk.loeft.shared.RefusedException;
import dk.loeft.web.Address;
import dk.loeft.web.Refusals;
import dk.loeft.web.Toasts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One profile with its versions: to end it, or to take back what has not begun. */
@Named("competenceProfile")
@RequestScoped
public class ProfilePage {
    private static final Map<String, String> FIELDS = Map.of("competence.profile.past", "end:from");

    private final CompetenceProfiles profiles;
    private final Address address;
    private final Refusals refusals;
    private final Toasts toasts;
    private final Clock clock;

    private Optional<ProfileView> view = Optional.empty();
    private @Nullable LocalDate from;

    @Inject
    public ProfilePage(CompetenceProfiles profiles, Address address, Refusals refusals, Toasts toasts, Clock clock) {
        this.profiles = profiles;
        this.address = address;
        this.refusals = refusals;
        this.toasts = toasts;
        this.clock = clock;
    }

    /** For the proxy alone. */
    @SuppressWarnings("NullAway")
    protected ProfilePage() {
        this(null, null, null, null, null);
    }

    @PostConstruct
    void read() {
        view = profiles.profile(new ProfileId(address.key("id")));
        from = LocalDay.today(clock);
    }

    /** Answers that there is nothing where no profile has the key. */
    public void load() throws IOException {
        if (view.isEmpty()) {
            address.notFound();
        }
    }

    /** Lets the profile ask for nothing from the chosen day on. */
    public @Nullable String end() {
        LocalDate day = from;
        if (day == null) {
            return null;
        }
        try {
            profiles.end(getView().id(), day);
            toasts.done("competence", "profile.ended");
            return "/competence/profile?faces-redirect=true&id="
                    + getView().id().value();
        } catch (RefusedException e) {
            refusals.show(e, FIELDS);
            return null;
        }
    }

    /** Takes back the version of that day. */
    public @Nullable String drop(String validFrom) {
        try {
            profiles.drop(getView().id(), LocalDate.parse(validFrom));
            toasts.done("competence", "profile.dropped");
            return profiles.profile(getView().id()).isPresent()
                    ? "/competence/profile?faces-redirect=true&id="
                            + getView().id().value()
                    : "/competence/profiles?faces-redirect=true";
        } catch (RefusedException e) {
            refusals.show(e);
            return null;
        }
    }

    public boolean isFound() {
        return view.isPresent();
    }

    public ProfileView getView() {
        return view.orElseThrow();
    }

    /** Whether the form to end it is open. */
    public boolean isEnding() {
        return address.text("edit").equals("end");
    }

    public @Nullable LocalDate getFrom() {
        return from;
    }

    public void setFrom(@Nullable LocalDate from) {
        this.from = from;
    }
}
