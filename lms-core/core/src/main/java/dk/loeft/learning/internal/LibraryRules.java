package dk.loeft.learning.internal;

import dk.loeft.learning.CourseInput;
import dk.loeft.learning.CourseLanguage;
import dk.loeft.learning.LibraryInput;
import dk.loeft.learning.Licence;
import dk.loeft.shared.RefusedException;
import java.util.List;
import java.util.Locale;

/** What an author may write into the library. */
final class LibraryRules {
    private static final int NOTE = 300;

    private static final int TAGS = 20;

    private static final int TAG = 40;

    private static final int COMMENT = 500;

    private LibraryRules() {}

    /** Refuses what does not fit, naming the field and the limit. */
    static LibraryInput checked(LibraryInput input) {
        String note = input.licenceNote().strip();
        if (note.length() > NOTE) {
            throw new RefusedException("learning.library.licence-note", NOTE);
        }
        if (note.isEmpty() && (input.licence() == Licence.OTHER || input.licence() == Licence.BOUGHT)) {
            throw new RefusedException("learning.library.licence-unnamed");
        }
        List<String> tags = tags(input);
        if (tags.size() > TAGS || tags.stream().anyMatch(tag -> tag.length() > TAG)) {
            throw new RefusedException("learning.library.tags", TAGS, TAG);
        }
        return input;
    }

    /** The tags as they are kept: in small letters, each once. */
    static List<String> tags(LibraryInput input) {
        return input.tags().stream()
                .map(tag -> tag.strip().toLowerCase(Locale.ROOT))
                .filter(tag -> !tag.isEmpty())
                .distinct()
                .toList();
    }

    static CourseLanguage checked(CourseLanguage language, Course course) {
        if (language.language().equals(course.language())) {
            throw new RefusedException("learning.library.own-language", course.title());
        }
        CourseRules.checked(new CourseInput(language.title(), language.summary(), "", language.language(), 0));
        return language;
    }

    static String comment(String comment) {
        String text = comment.strip();
        if (text.length() > COMMENT) {
            throw new RefusedException("learning.review.comment", COMMENT);
        }
        return text;
    }

    static String reason(String reason) {
        String text = comment(reason);
        if (text.isEmpty()) {
            throw new RefusedException("learning.review.reason");
        }
        return text;
    }
}
