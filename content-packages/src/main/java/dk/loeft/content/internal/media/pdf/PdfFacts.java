package dk.loeft.content.internal.media.pdf;

import dk.loeft.content.engine.media.SeenPages;
import java.util.Optional;
import java.util.Set;

/**
 * What a PDF says of itself.
 *
 * @param version of the format, for example {@code 1.7}
 * @param pages how many, at most one more than {@link #MOST_PAGES}
 * @param title from its properties
 * @param language of its text (ISO 32000-1, 14.9.2)
 * @param tagged whether it has a logical structure (14.8)
 * @param text whether its first pages have letters, and are not pictures alone
 * @param scripts whether it has JavaScript
 * @param actions kinds of action that would start something else, for example {@code Launch}
 */
record PdfFacts(
        String version,
        int pages,
        Optional<String> title,
        Optional<String> language,
        boolean tagged,
        boolean text,
        boolean scripts,
        Set<String> actions) {
    static final int MOST_PAGES = SeenPages.MOST - 1;

    PdfFacts {
        actions = Set.copyOf(actions);
    }
}
