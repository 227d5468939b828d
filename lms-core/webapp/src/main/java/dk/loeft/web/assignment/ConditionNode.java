package dk.loeft.web.assignment;

import dk.loeft.learning.Audience;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A line of an audience as it is put together: a condition or a group, with its "not".
 *
 * @param place where it is, as indexes with dots between; empty for the whole
 * @param inner where the group is that it denies, else the same
 * @param depth 0 for the whole
 * @param group whether it is a group
 * @param any whether one of the group is enough
 * @param bare whether the group has nothing in it
 * @param denied whether it is said not to hold
 * @param text what a condition says
 */
public record ConditionNode(
        String place, String inner, int depth, boolean group, boolean any, boolean bare, boolean denied, String text) {
    static List<ConditionNode> of(Audience audience, AudienceWords words) {
        List<ConditionNode> nodes = new ArrayList<>();
        add(audience, "", 0, words, nodes);
        return nodes;
    }

    private static void add(
            Audience audience, String place, int depth, AudienceWords words, List<ConditionNode> nodes) {
        boolean denied = audience instanceof Audience.Not;
        Audience part = audience instanceof Audience.Not not ? not.part() : audience;
        String inner = denied ? below(place, 0) : place;
        boolean any = part instanceof Audience.AnyOf;
        boolean group = any || part instanceof Audience.AllOf || part instanceof Audience.Not;
        nodes.add(new ConditionNode(
                place,
                inner,
                depth,
                group,
                any,
                group && part.parts().isEmpty(),
                denied,
                group ? "" : words.clause(part, !denied)));
        for (int i = 0; i < part.parts().size(); i++) {
            add(part.parts().get(i), below(inner, i), depth + 1, words, nodes);
        }
    }

    private static String below(String place, int index) {
        return place.isEmpty() ? String.valueOf(index) : place + "." + index;
    }

    /** Reads a place; what is none is the whole. */
    static List<Integer> place(String text) {
        return text.matches("\\d{1,2}(\\.\\d{1,2}){0,19}")
                ? Arrays.stream(text.split("\\.")).map(Integer::valueOf).toList()
                : List.of();
    }
}
