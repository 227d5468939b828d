package dk.loeft.learning.internal.tracks;

import dk.loeft.learning.AssignmentTarget;
import dk.loeft.learning.TrackItemInput;
import dk.loeft.learning.spi.AudienceFacts.Subject;
import dk.loeft.learning.spi.RequirementChanges;
import dk.loeft.learning.spi.RequirementSink;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Lets rules of assignment put people in tracks. Who had begun stays in when the rule lets go, without a date. */
@Dependent
class TrackRequirements implements RequirementSink {
    private final TitleRepository titles;

    private final TrackRequirementRepository requirements;

    private final Reckoning reckoning;

    private final TrackNews news;

    private final Clock clock;

    @Inject
    TrackRequirements(
            TitleRepository titles,
            TrackRequirementRepository requirements,
            Reckoning reckoning,
            TrackNews news,
            Clock clock) {
        this.titles = titles;
        this.requirements = requirements;
        this.reckoning = reckoning;
        this.news = news;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return AssignmentTarget.TRACK;
    }

    @Override
    public List<Subject> targets(String language) {
        return titles.trackChoices(Optional.empty(), language).stream()
                .map(choice -> new Subject(choice.item().key(), choice.title()))
                .toList();
    }

    @Override
    public Optional<String> title(long key) {
        return titles.trackChoices(Optional.empty(), "da").stream()
                .filter(choice -> choice.item().equals(new TrackItemInput(TrackItemInput.Kind.TRACK, key, 0)))
                .map(choice -> choice.title())
                .findFirst();
    }

    @Override
    public void changed(RequirementChanges changes) {
        Instant now = clock.instant();
        reckoning.hold(requirements.people(changes.run()), requirements.versions(changes.run()));
        requirements.apply(changes.run(), now);
        reckoning.look(TrackRequirementRepository.touched(changes.run()), now);
        news.given(TrackRequirementRepository.given(changes.run()));
    }
}
