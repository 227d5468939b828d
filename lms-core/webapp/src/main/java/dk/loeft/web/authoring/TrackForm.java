package dk.loeft.web.authoring;

import dk.loeft.competence.Wording;
import dk.loeft.learning.TrackInput;
import dk.loeft.learning.TrackItemInput;
import dk.loeft.learning.TrackSetInput;
import dk.loeft.learning.engine.SetRule;
import dk.loeft.web.Address;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A track while it is being written. All of it stands in the form: fields are named by the place of their set and item, so that
 * each button sends the whole and gets the whole back.
 */
final class TrackForm {
    /** A set as it begins. */
    private static final TrackSetInput FRESH =
            new TrackSetInput(Wording.NONE, SetRule.ALL, 1, false, false, Wording.NONE, List.of());

    /** A track as it begins. */
    static final TrackInput EMPTY = new TrackInput(Wording.NONE, Wording.NONE, true, List.of(FRESH));

    private TrackForm() {}

    /** What was sent; empty if the form was not sent. */
    static Optional<TrackInput> sent(Address address) {
        if (!address.has("sets")) {
            return Optional.empty();
        }
        List<TrackSetInput> sets = new ArrayList<>();
        for (int set = 0; set < Math.min(address.key("sets"), TrackInput.MAX_SETS + 1); set++) {
            sets.add(set(address, "set-" + set));
        }
        return Optional.of(
                new TrackInput(wording(address, "title"), wording(address, "summary"), address.has("inOrder"), sets));
    }

    private static TrackSetInput set(Address address, String name) {
        List<TrackItemInput> items = new ArrayList<>();
        for (int item = 0; item < Math.min(address.key(name + "-items"), TrackInput.MAX_ITEMS + 1); item++) {
            String of = name + "-item-" + item;
            int credits = number(address, of + "-credits");
            parsed(address.text(of))
                    .map(each -> new TrackItemInput(each.kind(), each.key(), credits))
                    .ifPresent(items::add);
        }
        return new TrackSetInput(
                wording(address, name + "-title"),
                rule(address.text(name + "-rule")),
                number(address, name + "-needed"),
                address.has(name + "-optional"),
                address.has(name + "-ordered"),
                wording(address, name + "-milestone"),
                items);
    }

    private static SetRule rule(String text) {
        for (SetRule rule : SetRule.values()) {
            if (rule.name().equals(text)) {
                return rule;
            }
        }
        return SetRule.ALL;
    }

    private static int number(Address address, String name) {
        return (int) Math.min(address.key(name), TrackInput.MAX_CREDITS + 1);
    }

    private static Wording wording(Address address, String name) {
        return new Wording(address.text(name + "-da"), address.text(name + "-en"));
    }

    /** The value of a choice: {@code COURSE-5} or {@code TRACK-3}. */
    static String value(TrackItemInput item) {
        return item.kind() + "-" + item.key();
    }

    /** The item behind a value, with no points. */
    static Optional<TrackItemInput> parsed(String value) {
        if (!value.matches("(COURSE|TRACK)-[0-9]{1,18}")) {
            return Optional.empty();
        }
        int dash = value.indexOf('-');
        return Optional.of(new TrackItemInput(
                TrackItemInput.Kind.valueOf(value.substring(0, dash)), Long.parseLong(value.substring(dash + 1)), 0));
    }

    static TrackInput withAnotherSet(TrackInput input) {
        List<TrackSetInput> sets = new ArrayList<>(input.sets());
        sets.add(FRESH);
        return with(input, sets);
    }

    static TrackInput without(TrackInput input, int set) {
        return with(input, without(input.sets(), set));
    }

    static TrackInput moved(TrackInput input, int set, int by) {
        return with(input, moved(input.sets(), set, by));
    }

    static TrackInput withItem(TrackInput input, int set, TrackItemInput item) {
        return withItems(input, set, items -> {
            List<TrackItemInput> more = new ArrayList<>(items);
            more.add(item);
            return more;
        });
    }

    static TrackInput withoutItem(TrackInput input, int set, int item) {
        return withItems(input, set, items -> without(items, item));
    }

    static TrackInput movedItem(TrackInput input, int set, int item, int by) {
        return withItems(input, set, items -> moved(items, item, by));
    }

    private static TrackInput withItems(TrackInput input, int place, UnaryOperator<List<TrackItemInput>> change) {
        List<TrackSetInput> sets = new ArrayList<>(input.sets());
        TrackSetInput set = sets.get(place);
        sets.set(
                place,
                new TrackSetInput(
                        set.title(),
                        set.rule(),
                        set.needed(),
                        set.optional(),
                        set.ordered(),
                        set.milestone(),
                        change.apply(set.items())));
        return with(input, sets);
    }

    private static TrackInput with(TrackInput input, List<TrackSetInput> sets) {
        return new TrackInput(input.title(), input.summary(), input.inOrder(), sets);
    }

    private static <T> List<T> without(List<T> all, int place) {
        List<T> rest = new ArrayList<>(all);
        rest.remove(place);
        return rest;
    }

    private static <T> List<T> moved(List<T> all, int place, int by) {
        List<T> order = new ArrayList<>(all);
        order.add(Math.max(0, Math.min(all.size() - 1, place + by)), order.remove(place));
        return order;
    }
}
