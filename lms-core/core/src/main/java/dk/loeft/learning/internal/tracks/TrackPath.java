package dk.loeft.learning.internal.tracks;

import dk.loeft.learning.TrackId;
import dk.loeft.learning.TrackItemInput;
import dk.loeft.learning.TrackSetInput;
import dk.loeft.learning.TrackView;
import dk.loeft.learning.engine.ItemProgress;
import dk.loeft.learning.engine.SetProgress;
import dk.loeft.learning.engine.TrackProgress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The path of a track with its names, for one reader. */
final class TrackPath {
    private final Structures structures;

    private final TrackReading.Reader reader;

    private final Optional<Long> next;

    /** A course may stand in more than one place; the first open one is pointed at. */
    private boolean pointed;

    TrackPath(Structures structures, TrackReading.Reader reader, Optional<Long> next) {
        this.structures = structures;
        this.reader = reader;
        this.next = next;
    }

    /** @param locked whether all of it waits for something before it */
    List<TrackView.Step> steps(Structures.Document document, TrackProgress progress, boolean locked) {
        List<TrackView.Step> steps = new ArrayList<>();
        for (int place = 0; place < progress.sets().size(); place++) {
            steps.add(step(document, place, progress.sets().get(place), locked));
        }
        return steps;
    }

    private TrackView.Step step(Structures.Document document, int place, SetProgress progress, boolean locked) {
        TrackSetInput set = document.sets().get(place);
        boolean waits = locked || progress.state() == SetProgress.State.LOCKED;
        List<String> titles =
                set.items().stream().map(item -> title(document, item)).toList();
        List<TrackView.Item> items = new ArrayList<>();
        for (int i = 0; i < titles.size(); i++) {
            ItemProgress item = progress.items().get(i);
            boolean here = !waits && !progress.complete() && item.state() == ItemProgress.State.OPEN;
            items.add(
                    set.items().get(i).isCourse()
                            ? course(set.items().get(i), item, titles, waits, here)
                            : track(document, set.items().get(i), item, titles, waits));
        }
        return new TrackView.Step(
                place + 1,
                set.title().in(reader.language()),
                set.rule(),
                progress.asked(),
                progress.earned(),
                set.optional(),
                set.ordered(),
                progress.state(),
                progress.percent(),
                progress.waitsFor()
                        .map(before -> document.sets().get(before).title().in(reader.language())),
                set.milestone().in(reader.language()),
                progress.milestone(),
                items);
    }

    private TrackView.Item course(
            TrackItemInput item, ItemProgress progress, List<String> titles, boolean waits, boolean here) {
        boolean pointsHere = here && !pointed && next.equals(Optional.of(item.key()));
        pointed |= pointsHere;
        return new TrackView.Item(
                Optional.ofNullable(reader.courses().get(item.key()))
                        .map(TrackView.Course::title)
                        .orElse(""),
                Optional.ofNullable(reader.courses().get(item.key())),
                Optional.empty(),
                item.credits(),
                progress.state(),
                locked(progress, waits),
                progress.percent(),
                pointsHere,
                progress.waitsFor().map(titles::get),
                List.of());
    }

    private TrackView.Item track(
            Structures.Document document,
            TrackItemInput item,
            ItemProgress progress,
            List<String> titles,
            boolean waits) {
        boolean locked = locked(progress, waits);
        List<TrackView.Step> inner = structures
                .inside(document, item)
                .flatMap(inside -> progress.inner().map(each -> steps(inside, each, locked)))
                .orElse(List.of());
        return new TrackView.Item(
                title(document, item),
                Optional.empty(),
                Optional.of(new TrackId(item.key())),
                item.credits(),
                progress.state(),
                locked,
                progress.percent(),
                inner.stream().flatMap(step -> step.items().stream()).anyMatch(TrackView.Item::next),
                progress.waitsFor().map(titles::get),
                inner);
    }

    private static boolean locked(ItemProgress progress, boolean waits) {
        return !progress.state().done() && (waits || progress.state() == ItemProgress.State.LOCKED);
    }

    private String title(Structures.Document document, TrackItemInput item) {
        return item.isCourse()
                ? Optional.ofNullable(reader.courses().get(item.key()))
                        .map(TrackView.Course::title)
                        .orElse("")
                : structures
                        .inside(document, item)
                        .map(inner -> inner.title().in(reader.language()))
                        .orElse("");
    }
}
