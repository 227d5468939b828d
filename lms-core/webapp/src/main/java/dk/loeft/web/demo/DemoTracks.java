package dk.loeft.web.demo;

import dk.loeft.competence.Wording;
import dk.loeft.learning.AuthoredTrack;
import dk.loeft.learning.TrackAuthoring;
import dk.loeft.learning.TrackChoices;
import dk.loeft.learning.TrackId;
import dk.loeft.learning.TrackInput;
import dk.loeft.learning.TrackItemInput;
import dk.loeft.learning.TrackSetInput;
import dk.loeft.learning.Tracks;
import dk.loeft.learning.engine.SetRule;
import dk.loeft.organisation.PersonId;
import dk.loeft.organisation.UnitId;
import dk.loeft.shared.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The demo's tracks, put together from its courses, and who is on them. */
@ApplicationScoped
class DemoTracks {
    private final TrackAuthoring authoring;
    private final Tracks tracks;

    @Inject
    DemoTracks(TrackAuthoring authoring, Tracks tracks) {
        this.authoring = authoring;
        this.tracks = tracks;
    }

    /** For the proxy alone. */
    @SuppressWarnings("NullAway")
    protected DemoTracks() {
        this(null, null);
    }

    /** Publishes the tracks and puts people on them. Those that were there already are left out. */
    void build(Map<String, UnitId> units, Map<String, PersonId> people, LocalDate today) {
        Known<AuthoredTrack> known = new Known<>(
                text -> authoring.authored(text, PageRequest.first(PageRequest.MAX_SIZE)),
                track -> track.title().da());
        Map<String, TrackItemInput> courses = courses();
        for (Map<String, String> row : DemoTable.rows("tracks.csv")) {
            if (known.find(row.getOrDefault("title", "")).isEmpty()) {
                TrackId track = authoring.draft(input(row, courses));
                authoring.publish(track);
                assign(track, row, units, people, today);
            }
        }
    }

    private Map<String, TrackItemInput> courses() {
        Map<String, TrackItemInput> courses = new HashMap<>();
        for (TrackChoices.Choice choice : authoring.choices(Optional.empty()).courses()) {
            courses.putIfAbsent(choice.title(), choice.item());
        }
        return courses;
    }

    private static TrackInput input(Map<String, String> row, Map<String, TrackItemInput> courses) {
        List<TrackSetInput> sets = new ArrayList<>();
        for (Map<String, String> set : DemoTable.rows("track-sets.csv")) {
            if (set.getOrDefault("code", "").equals(row.get("code"))) {
                sets.add(set(set, courses));
            }
        }
        return new TrackInput(wording(row, "title"), wording(row, "summary"), true, sets);
    }

    private static TrackSetInput set(Map<String, String> row, Map<String, TrackItemInput> courses) {
        return new TrackSetInput(
                wording(row, "title"),
                SetRule.valueOf(row.getOrDefault("rule", "")),
                Integer.parseInt(row.getOrDefault("needed", "0")),
                !row.getOrDefault("optional", "").isEmpty(),
                !row.getOrDefault("ordered", "").isEmpty(),
                wording(row, "milestone"),
                List.of(row.getOrDefault("courses", "").split("\\|")).stream()
                        .map(each -> item(each, courses))
                        .toList());
    }

    /** Reads {@code title=points}. */
    private static TrackItemInput item(String text, Map<String, TrackItemInput> courses) {
        int at = text.lastIndexOf('=');
        TrackItemInput course = Optional.ofNullable(courses.get(text.substring(0, at)))
                .orElseThrow(() -> new IllegalStateException("unknown course in track-sets.csv: " + text));
        return new TrackItemInput(course.kind(), course.key(), Integer.parseInt(text.substring(at + 1)));
    }

    private static Wording wording(Map<String, String> row, String name) {
        return new Wording(row.getOrDefault(name, ""), row.getOrDefault(name + "En", ""));
    }

    private void assign(
            TrackId track,
            Map<String, String> row,
            Map<String, UnitId> units,
            Map<String, PersonId> people,
            LocalDate today) {
        LocalDate due = today.plusDays(Long.parseLong(row.getOrDefault("days", "0")));
        Optional.ofNullable(units.get(row.getOrDefault("unit", ""))).ifPresent(unit -> tracks.assign(track, unit, due));
        if (!row.getOrDefault("leaders", "").isEmpty()) {
            DemoTable.rows("people.csv").stream()
                    .filter(person -> !person.getOrDefault("leader", "").isEmpty())
                    .flatMap(person -> Optional.ofNullable(people.get(person.getOrDefault("staffNumber", ""))).stream())
                    .forEach(leader -> tracks.assign(track, leader, due));
        }
    }
}
