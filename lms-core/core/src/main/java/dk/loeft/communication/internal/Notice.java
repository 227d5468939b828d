package dk.loeft.communication.internal;

import dk.loeft.organisation.PersonId;
import java.util.List;

/**
 * Something to tell a person.
 *
 * @param to who is told
 * @param parameters what the sentence of the kind names, in its order
 * @param link path within the pages where there is more of it, beginning with a slash; empty: none
 * @param key what it tells of, such as {@code certificate/12} or {@code assigned/7/2026-12-01}: a person is told of a key once and
 *     never again, whatever the words; at most 120 characters of ASCII
 */
record Notice(PersonId to, List<Parameter> parameters, String link, String key) {
    private static final int LONGEST_LINK = 300;

    private static final int LONGEST_PARAMETERS = 1_500;

    Notice {
        parameters = List.copyOf(parameters);
        if (!key.matches("[!-~]{1,120}")) {
            throw new IllegalArgumentException("No key of a notification: " + key);
        }
        if (!link.isEmpty() && (!link.startsWith("/") || link.startsWith("//") || link.length() > LONGEST_LINK)) {
            throw new IllegalArgumentException("No path within the pages: " + link);
        }
        if (Parameter.written(parameters).length() > LONGEST_PARAMETERS) {
            throw new IllegalArgumentException("Too much to name at " + key);
        }
    }
}
