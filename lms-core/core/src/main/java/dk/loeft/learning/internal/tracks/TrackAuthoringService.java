package dk.loeft.learning.internal.tracks;

import dk.loeft.learning.AuthoredTrack;
import dk.loeft.learning.TrackAuthoring;
import dk.loeft.learning.TrackChoices;
import dk.loeft.learning.TrackId;
import dk.loeft.learning.TrackInput;
import dk.loeft.learning.TrackProblem;
import dk.loeft.organisation.CurrentActor;
import dk.loeft.organisation.UseCases;
import dk.loeft.shared.Page;
import dk.loeft.shared.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

@UseCases
@Transactional
@ApplicationScoped
class TrackAuthoringService implements TrackAuthoring {
    private final CurrentActor current;

    private final TrackWriting writing;

    private final TrackListRepository lists;

    private final TitleRepository titles;

    @Inject
    TrackAuthoringService(
            CurrentActor current, TrackWriting writing, TrackListRepository lists, TitleRepository titles) {
        this.current = current;
        this.writing = writing;
        this.lists = lists;
        this.titles = titles;
    }

    /** For the container's proxy, which never uses the fields. */
    @SuppressWarnings("NullAway")
    protected TrackAuthoringService() {
        this(null, null, null, null);
    }

    @Override
    public Page<AuthoredTrack> authored(String text, PageRequest page) {
        return lists.authored(text, page);
    }

    @Override
    public Optional<AuthoredTrack> authoredTrack(TrackId track) {
        return lists.authored(track);
    }

    @Override
    public Optional<TrackInput> written(TrackId track) {
        return writing.written(track);
    }

    @Override
    public TrackChoices choices(Optional<TrackId> track) {
        String language = current.get().person().map(titles::language).orElse("da");
        return new TrackChoices(titles.courseChoices(), titles.trackChoices(track, language));
    }

    @Override
    public TrackId draft(TrackInput input) {
        return writing.draft(input, current.get().person());
    }

    @Override
    public void write(TrackId track, TrackInput input) {
        writing.write(track, input);
    }

    @Override
    public List<TrackProblem> check(TrackId track) {
        return writing.check(track);
    }

    @Override
    public void publish(TrackId track) {
        writing.publish(track, current.get().person());
    }

    @Override
    public void retire(TrackId track) {
        writing.retire(track);
    }
}
