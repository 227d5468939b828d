package dk.loeft.learning.internal.tracks;

import dk.loeft.competence.Wording;
import dk.loeft.learning.TrackId;
import dk.loeft.learning.TrackPerson;
import dk.loeft.learning.TrackPlace;
import dk.loeft.learning.TrackView;
import dk.loeft.learning.engine.SetProgress;
import dk.loeft.learning.engine.TrackProgress;
import dk.loeft.learning.internal.tracks.StandingRepository.Waived;
import dk.loeft.organisation.PersonId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Says of people in a track which step and which course come next for them, by the one rule. */
@Dependent
class TrackStanding {
    private final StandingRepository standings;

    private final StructureRepository structures;

    private final TitleRepository titles;

    @Inject
    TrackStanding(StandingRepository standings, StructureRepository structures, TitleRepository titles) {
        this.standings = standings;
        this.structures = structures;
        this.titles = titles;
    }

    String language(PersonId reader) {
        return titles.language(reader);
    }

    /** The same people, each with the place on the path, in the reader's language. */
    List<TrackPerson> placed(TrackId track, List<TrackTeamRepository.Row> rows, PersonId reader) {
        if (rows.isEmpty()) {
            return List.of();
        }
        List<PersonId> people = rows.stream().map(row -> row.person().person()).toList();
        Structures loaded = structures.of(
                rows.stream().map(TrackTeamRepository.Row::version).distinct().toList());
        Map<PersonId, Set<Long>> done = standings.done(people, loaded.courses());
        Map<Waived, Set<Long>> waived = standings.waived(people);
        Map<PersonId, TrackProgress> progress = new HashMap<>();
        for (TrackTeamRepository.Row row : rows) {
            PersonId person = row.person().person();
            progress.put(
                    person,
                    TrackProgress.of(
                            loaded.of(row.version()),
                            done.getOrDefault(person, Set.of()),
                            waived.getOrDefault(new Waived(person, track), Set.of())));
        }
        Set<Long> next =
                progress.values().stream().flatMap(each -> each.next().stream()).collect(Collectors.toSet());
        Words words = new Words(titles.language(reader), titles.courses(next, reader));
        return rows.stream()
                .map(row -> row.person()
                        .at(words.place(
                                loaded.document(row.version()),
                                Optional.ofNullable(progress.get(row.person().person()))
                                        .orElseThrow())))
                .toList();
    }

    /** The names of what comes next, in one language. */
    private record Words(String language, Map<Long, TrackView.Course> courses) {
        TrackPlace place(Structures.Document document, TrackProgress progress) {
            List<Integer> milestones = IntStream.range(0, document.sets().size())
                    .filter(place -> progress.sets().get(place).milestone())
                    .boxed()
                    .toList();
            return new TrackPlace(
                    step(document, progress),
                    progress.completed()
                            ? Optional.empty()
                            : progress.next()
                                    .flatMap(course -> Optional.ofNullable(courses.get(course)))
                                    .map(TrackView.Course::title),
                    milestones.size(),
                    (int) document.sets().stream()
                            .filter(set -> !set.milestone().isEmpty())
                            .count(),
                    milestones.stream()
                            .reduce((first, last) -> last)
                            .map(place -> text(document.sets().get(place).milestone()))
                            .orElse(""));
        }

        private Optional<String> step(Structures.Document document, TrackProgress progress) {
            return IntStream.range(0, document.sets().size())
                    .filter(place -> !document.sets().get(place).optional()
                            && progress.sets().get(place).state() != SetProgress.State.COMPLETE)
                    .mapToObj(place -> text(document.sets().get(place).title()))
                    .findFirst();
        }

        private String text(Wording wording) {
            return wording.in(language);
        }
    }
}
