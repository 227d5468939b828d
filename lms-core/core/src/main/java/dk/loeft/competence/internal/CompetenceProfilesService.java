package dk.loeft.competence.internal;

import dk.loeft.competence.AskedLevel;
import dk.loeft.competence.CompetenceProfiles;
import dk.loeft.competence.ProfileId;
import dk.loeft.competence.ProfileInput;
import dk.loeft.competence.ProfileRow;
import dk.loeft.competence.ProfileView;
import dk.loeft.organisation.UseCases;
import dk.loeft.shared.LocalDay;
import dk.loeft.shared.Page;
import dk.loeft.shared.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

@UseCases
@Transactional
@ApplicationScoped
class CompetenceProfilesService implements CompetenceProfiles {
    private final ProfileListRepository lists;

    private final ProfileLines lines;

    private final ProfileWriting writing;

    private final Clock clock;

    @Inject
    CompetenceProfilesService(ProfileListRepository lists, ProfileLines lines, ProfileWriting writing, Clock clock) {
        this.lists = lists;
        this.lines = lines;
        this.writing = writing;
        this.clock = clock;
    }

    /** For the container's proxy, which never uses the fields. */
    @SuppressWarnings("NullAway")
    protected CompetenceProfilesService() {
        this(null, null, null, null);
    }

    @Override
    public Page<ProfileRow> profiles(String text, PageRequest page) {
        return lists.page(text, page, LocalDay.today(clock));
    }

    @Override
    public Optional<ProfileView> profile(ProfileId profile) {
        return lists.view(profile, LocalDay.today(clock));
    }

    @Override
    public List<String> titles() {
        return lists.titles(LocalDay.today(clock));
    }

    @Override
    public List<AskedLevel> read(String table) {
        return lines.read(table);
    }

    @Override
    public ProfileId write(ProfileInput input) {
        return writing.write(input);
    }

    @Override
    public void end(ProfileId profile, LocalDate from) {
        writing.end(profile, from);
    }

    @Override
    public void drop(ProfileId profile, LocalDate validFrom) {
        writing.drop(profile, validFrom);
    }
}
