package dk.loeft.web.competence;

import dk.loeft.competence.CompetenceProfiles;
import dk.loeft.competence.ProfileRow;
import dk.loeft.web.ListState;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** HR's list of what is asked of whom. */
@Named("profileList")
@RequestScoped
public class ProfilesPage {
    private static final int PAGE_SIZE = 50;

    private final CompetenceProfiles profiles;

    private final ListState<ProfileRow> list = new ListState<>(PAGE_SIZE, "title", false);

    @Inject
    public ProfilesPage(CompetenceProfiles profiles) {
        this.profiles = profiles;
    }

    /** For the proxy alone. */
    @SuppressWarnings("NullAway")
    protected ProfilesPage() {
        this(null);
    }

    /** Reads the list once the address has been read. */
    public void load() {
        list.show(profiles.profiles(list.getText(), list.request()));
    }

    public ListState<ProfileRow> getList() {
        return list;
    }
}
