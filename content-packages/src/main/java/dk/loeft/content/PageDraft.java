package dk.loeft.content;

import java.time.Instant;
import java.util.List;

/**
 * A course of pages that is being written. Each page becomes a part.
 *
 * @param id key
 * @param title of the course
 * @param language tag of the language it is written in
 * @param parts the pages in order; at least one
 * @param files pictures and videos that pages may show
 * @param changedAt when it was last changed
 */
public record PageDraft(
        PageDraftId id, String title, String language, List<Text> parts, List<File> files, Instant changedAt) {
    public PageDraft {
        parts = List.copyOf(parts);
        files = List.copyOf(files);
    }

    /**
     * One page.
     *
     * @param title its heading
     * @param body what follows, in Markdown
     */
    public record Text(String title, String body) {}

    /**
     * A picture or a video.
     *
     * @param name what pages call it by
     * @param alternative the text for who cannot see it; empty: it is there for its looks alone
     */
    public record File(String name, String alternative) {
        /** How a page shows it. */
        public String markdown() {
            return "![" + (alternative.isEmpty() ? "-" : alternative) + "](" + name + ")";
        }

        /** Whether it is a file that pages show, and not the captions of one. */
        public boolean shown() {
            return !name.endsWith(".vtt");
        }
    }
}
