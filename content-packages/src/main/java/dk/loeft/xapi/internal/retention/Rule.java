package dk.loeft.xapi.internal.retention;

import dk.loeft.xapi.LrsRetentionId;
import dk.loeft.xapi.RetentionInput;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A rule in force.
 *
 * @param examined up to that key of statements nothing is left for it to remove
 */
record Rule(LrsRetentionId id, RetentionInput input, long examined) {
    private boolean names(Optional<String> activity) {
        if (input.isForAll()) {
            return true;
        }
        return activity.filter(iri -> input.whole() ? iri.equals(input.activity()) : iri.startsWith(input.activity()))
                .isPresent();
    }

    /** Whether this one counts for that activity, or for statements that are about none. */
    boolean governs(Optional<String> activity, List<Rule> all) {
        return all.stream()
                .filter(each -> each.names(activity))
                .max(Comparator.comparing((Rule each) -> each.input().whole())
                        .thenComparing(each -> each.input().activity().length()))
                .filter(each -> each.id().equals(id))
                .isPresent();
    }
}
