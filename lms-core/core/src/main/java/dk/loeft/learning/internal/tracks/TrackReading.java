package dk.loeft.learning.internal.tracks;

import dk.loeft.learning.CourseId;
import dk.loeft.learning.LearningState;
import dk.loeft.learning.MyTrack;
import dk.loeft.learning.TrackId;
import dk.loeft.learning.TrackRow;
import dk.loeft.learning.TrackView;
import dk.loeft.organisation.PersonId;
import dk.loeft.shared.LocalDay;
import dk.loeft.shared.Page;
import dk.loeft.shared.PageRequest;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Lists of tracks and of people in them, in the reader's language. */
@Dependent
class TrackReading {
    private final TitleRepository titles;

    private final TrackListRepository lists;

    private final StandingRepository standings;

    private final Clock clock;

    @Inject
    TrackReading(TitleRepository titles, TrackListRepository lists, StandingRepository standings, Clock clock) {
        this.titles = titles;
        this.lists = lists;
        this.standings = standings;
        this.clock = clock;
    }

    /**
     * What a path needs to know of its reader.
     *
     * @param language of the reader's pages
     * @param courses the courses of the path, by key
     * @param waived the keys of those that were waived
     * @param mine the reader's place in the track, if in it
     */
    record Reader(String language, Map<Long, TrackView.Course> courses, Set<Long> waived, Optional<MyTrack> mine) {
        Set<Long> completed() {
            return courses.values().stream()
                    .filter(course -> course.state().equals(Optional.of(LearningState.COMPLETED)))
                    .map(course -> course.course().value())
                    .collect(Collectors.toSet());
        }
    }

    String language(PersonId reader) {
        return titles.language(reader);
    }

    /** @param language of the words; titles of courses are in the one that the person takes them in */
    Reader reader(PersonId reader, TrackId track, Collection<Long> courses, String language) {
        return new Reader(
                language,
                titles.courses(courses, reader),
                standings.waived(List.of(reader)).getOrDefault(new StandingRepository.Waived(reader, track), Set.of()),
                lists.mine(reader, track, language, LocalDay.today(clock)));
    }

    List<MyTrack> mine(PersonId reader) {
        return lists.mine(reader, titles.language(reader), LocalDay.today(clock));
    }

    Page<TrackRow> catalogue(PersonId reader, String text, PageRequest page) {
        return lists.catalogue(reader, titles.language(reader), text, page);
    }

    List<TrackRow> counting(PersonId reader, CourseId course) {
        return lists.counting(reader, titles.language(reader), course);
    }
}
