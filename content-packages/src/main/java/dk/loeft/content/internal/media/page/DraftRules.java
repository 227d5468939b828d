package dk.loeft.content.internal.media.page;

import dk.loeft.content.PageDraft;
import dk.loeft.shared.RefusedException;
import java.util.Locale;
import java.util.Set;

/** What a draft may hold. */
final class DraftRules {
    static final int LARGEST_FILE = 20 << 20;

    private static final int LONGEST_TITLE = 200;

    private static final int LONGEST_BODY = 400_000;

    private static final int LONGEST_ALTERNATIVE = 500;

    private static final Set<String> ENDINGS =
            Set.of("png", "jpg", "jpeg", "gif", "webp", "avif", "svg", "mp4", "webm", "vtt", "pdf");

    private DraftRules() {}

    static String title(String title) {
        String one = title.replaceAll("\\s+", " ").strip();
        if (one.isEmpty() || one.length() > LONGEST_TITLE) {
            throw new RefusedException("content.page.title");
        }
        return one;
    }

    static String language(String language) {
        if (!language.matches("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")) {
            throw new RefusedException("content.page.language");
        }
        return language;
    }

    static PageDraft.Text text(PageDraft.Text text) {
        if (text.body().length() > LONGEST_BODY) {
            throw new RefusedException("content.page.long");
        }
        return new PageDraft.Text(title(text.title()), text.body().replace("\r\n", "\n"));
    }

    static void room(int parts) {
        if (parts >= PageReader.MOST) {
            throw new RefusedException("content.page.many", PageReader.MOST);
        }
    }

    /** The name by which pages call a file; captions keep the language in theirs. */
    static String fileName(String written) {
        String base = written.substring(Math.max(written.lastIndexOf('/'), written.lastIndexOf('\\')) + 1);
        int dot = base.lastIndexOf('.');
        String ending = base.substring(dot + 1).toLowerCase(Locale.ROOT);
        if (dot <= 0 || !ENDINGS.contains(ending)) {
            throw new RefusedException("content.page.kind");
        }
        String name = base.substring(0, dot);
        String language = name.matches(".*\\.[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})?") && ending.equals("vtt")
                ? name.substring(name.lastIndexOf('.')).toLowerCase(Locale.ROOT)
                : "";
        String own = name.substring(0, name.length() - language.length());
        return DraftArchive.plain(own, "fil") + language + "." + ending;
    }

    /** Every picture has a text for who cannot see it, unless it is there for its looks alone (WCAG 2.2, 1.1.1). */
    static String alternative(String name, String alternative, boolean decorative) {
        String said = alternative.replaceAll("[\\s\\[\\]]+", " ").strip();
        if (decorative || name.endsWith(".vtt")) {
            return "";
        }
        if (said.isEmpty() || said.length() > LONGEST_ALTERNATIVE) {
            throw new RefusedException("content.page.alternative");
        }
        return said;
    }

    static byte[] sized(byte[] content) {
        if (content.length == 0 || content.length > LARGEST_FILE) {
            throw new RefusedException("content.page.size", LARGEST_FILE >> 20);
        }
        return content;
    }
}
