package dk.loeft.learning;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Changes of audiences, each of which gives another audience. A place is the way from the whole to a part, as indexes; the whole is
 * at the empty place.
 */
public final class AudienceTree {
    private AudienceTree() {}

    /** The part at a place. */
    public static Optional<Audience> at(Audience whole, List<Integer> place) {
        if (place.isEmpty()) {
            return Optional.of(whole);
        }
        return child(whole, place.get(0)).flatMap(part -> at(part, rest(place)));
    }

    /** Puts another part in that place; nothing changes where there is no such place. */
    public static Audience replaced(Audience whole, List<Integer> place, Audience part) {
        if (place.isEmpty()) {
            return part;
        }
        int index = place.get(0);
        return child(whole, index)
                .map(old -> with(whole, index, Optional.of(replaced(old, rest(place), part))))
                .orElse(whole);
    }

    /** Adds a part to the group at a place; anything else becomes a group of both. */
    public static Audience added(Audience whole, List<Integer> place, Audience part) {
        return at(whole, place)
                .map(group -> replaced(whole, place, joined(group, part)))
                .orElse(whole);
    }

    private static Audience joined(Audience group, Audience part) {
        List<Audience> parts = new ArrayList<>(group.parts());
        if (group instanceof Audience.AnyOf) {
            parts.add(part);
            return new Audience.AnyOf(parts);
        }
        if (group instanceof Audience.AllOf) {
            parts.add(part);
            return new Audience.AllOf(parts);
        }
        return new Audience.AllOf(List.of(group, part));
    }

    /** Takes the part at a place out. Without the whole nobody is left. */
    public static Audience removed(Audience whole, List<Integer> place) {
        if (place.isEmpty()) {
            return new Audience.AnyOf(List.of());
        }
        int index = place.get(0);
        Optional<Audience> old = child(whole, index);
        if (old.isEmpty()) {
            return whole;
        }
        if (place.size() == 1 || old.get() instanceof Audience.Not && place.size() == 2) {
            return with(whole, index, Optional.empty());
        }
        return with(whole, index, Optional.of(removed(old.get(), rest(place))));
    }

    /** Says the opposite of the part at a place. */
    public static Audience turned(Audience whole, List<Integer> place) {
        return at(whole, place)
                .map(part ->
                        replaced(whole, place, part instanceof Audience.Not not ? not.part() : new Audience.Not(part)))
                .orElse(whole);
    }

    /** Lets the group at a place ask for one of its parts instead of all, or the other way. */
    public static Audience switched(Audience whole, List<Integer> place) {
        return at(whole, place)
                .map(part -> part instanceof Audience.AnyOf any
                        ? new Audience.AllOf(any.parts())
                        : part instanceof Audience.AllOf all ? new Audience.AnyOf(all.parts()) : part)
                .map(part -> replaced(whole, place, part))
                .orElse(whole);
    }

    private static Optional<Audience> child(Audience whole, int index) {
        return index >= 0 && index < whole.parts().size()
                ? Optional.of(whole.parts().get(index))
                : Optional.empty();
    }

    private static Audience with(Audience whole, int index, Optional<Audience> part) {
        if (whole instanceof Audience.Not) {
            return part.<Audience>map(Audience.Not::new).orElseGet(() -> new Audience.AnyOf(List.of()));
        }
        List<Audience> parts = new ArrayList<>(whole.parts());
        part.ifPresentOrElse(each -> parts.set(index, each), () -> parts.remove(index));
        return whole instanceof Audience.AnyOf ? new Audience.AnyOf(parts) : new Audience.AllOf(parts);
    }

    private static List<Integer> rest(List<Integer> place) {
        return place.subList(1, place.size());
    }
}
