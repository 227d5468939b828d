package dk.loeft.learning.internal.tracks;

import dk.loeft.learning.TrackId;
import dk.loeft.learning.TrackVersionId;
import dk.loeft.learning.engine.TrackProgress;
import dk.loeft.learning.engine.TrackStructure;
import dk.loeft.learning.internal.tracks.MoveRepository.Behind;
import dk.loeft.learning.internal.tracks.MoveRepository.Line;
import dk.loeft.learning.internal.tracks.StandingRepository.Waived;
import dk.loeft.organisation.PersonId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;

/** How far people on older versions of a track would be on another one, by the one rule. */
@Dependent
class Outlook {
    private final StandingRepository standings;

    private final StructureRepository structures;

    @Inject
    Outlook(StandingRepository standings, StructureRepository structures) {
        this.standings = standings;
        this.structures = structures;
    }

    /** To look at. */
    List<Line> lines(TrackId track, TrackVersionId to, List<Behind> behind) {
        return lines(track, to, behind, standings::done);
    }

    /** To act by: nobody completes one of the courses until the end of the transaction. */
    List<Line> held(TrackId track, TrackVersionId to, List<Behind> behind) {
        return lines(track, to, behind, standings::completed);
    }

    private List<Line> lines(
            TrackId track,
            TrackVersionId to,
            List<Behind> behind,
            BiFunction<Collection<PersonId>, Collection<Long>, Map<PersonId, Set<Long>>> completions) {
        if (behind.isEmpty()) {
            return List.of();
        }
        List<PersonId> people = behind.stream().map(Behind::person).toList();
        Set<TrackVersionId> versions = new HashSet<>(Set.of(to));
        behind.forEach(each -> versions.add(each.from()));
        Structures loaded = structures.of(versions);
        TrackStructure target = loaded.of(to);
        Set<Long> asked = target.courses();
        Map<PersonId, Set<Long>> done = completions.apply(people, asked);
        Map<Waived, Set<Long>> waived = standings.waived(people);
        List<Line> lines = new ArrayList<>();
        for (Behind each : behind) {
            Set<Long> counts = new HashSet<>(waived.getOrDefault(new Waived(each.person(), track), Set.of()));
            counts.retainAll(loaded.of(each.from()).courses());
            int before = counts.size();
            counts.retainAll(asked);
            TrackProgress progress = TrackProgress.of(
                    target,
                    done.getOrDefault(each.person(), Set.of()),
                    waived.getOrDefault(new Waived(each.person(), track), Set.of()));
            lines.add(new Line(each, progress.percent(), counts.size(), before - counts.size()));
        }
        return lines;
    }
}
