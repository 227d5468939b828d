package dk.loeft.competence.internal;

import dk.loeft.competence.FrameworkInfo;
import dk.loeft.competence.FrameworkItem;
import dk.loeft.competence.Level;
import dk.loeft.competence.Wording;
import dk.loeft.shared.RefusedException;
import java.util.Locale;
import java.util.regex.Pattern;

/** The rules for the texts of a file. Columns are named as in a CSV file. */
final class FileTexts {
    static final int CODE = 60;

    static final int TITLE = 300;

    static final int DESCRIPTION = 4_000;

    static final int TERMS = 1_000;

    static final int EDITION = 40;

    static final int HIGHEST_LEVEL = 99;

    private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z0-9._:/-]{1,80}");

    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private FileTexts() {}

    static boolean isUuid(String text) {
        return UUID.matcher(text.toLowerCase(Locale.ROOT)).matches();
    }

    static void check(FrameworkInfo info, long line) {
        if (!IDENTIFIER.matcher(info.identifier()).matches()) {
            throw new RefusedException("competence.file.identifier", line);
        }
        if (info.edition().isEmpty()) {
            throw new RefusedException("competence.file.edition", line);
        }
        if (!info.language().equals("da") && !info.language().equals("en")) {
            throw new RefusedException("competence.file.language", line);
        }
        text(CsvColumns.EDITION, info.edition(), EDITION, line);
        title(info.title(), line);
        description(info.description(), line);
        text(CsvColumns.SOURCE, info.source(), TERMS, line);
        text(CsvColumns.LICENCE, info.licence(), TERMS, line);
        text(CsvColumns.ATTRIBUTION, info.attribution(), TERMS, line);
    }

    static void check(Level level, long line) {
        if (level.number() < 1 || level.number() > HIGHEST_LEVEL) {
            throw new RefusedException("competence.file.level", line, HIGHEST_LEVEL);
        }
        title(level.title(), line);
        description(level.description(), line);
    }

    static void check(FrameworkItem item, long line) {
        if (item.code().isEmpty()) {
            throw new RefusedException("competence.file.code-missing", line);
        }
        text(CsvColumns.CODE, item.code(), CODE, line);
        title(item.title(), line);
        description(item.description(), line);
        if (!item.caseIdentifier().isEmpty() && !isUuid(item.caseIdentifier())) {
            throw new RefusedException("competence.file.uuid", line, CsvColumns.CASE_IDENTIFIER);
        }
    }

    private static void title(Wording title, long line) {
        if (title.isEmpty()) {
            throw new RefusedException("competence.file.title-missing", line);
        }
        text(CsvColumns.TITLE_DA, title.da(), TITLE, line);
        text(CsvColumns.TITLE_EN, title.en(), TITLE, line);
    }

    private static void description(Wording description, long line) {
        text(CsvColumns.DESCRIPTION_DA, description.da(), DESCRIPTION, line);
        text(CsvColumns.DESCRIPTION_EN, description.en(), DESCRIPTION, line);
    }

    private static void text(String column, String text, int most, long line) {
        if (text.length() > most) {
            throw new RefusedException("competence.file.long", line, column, most);
        }
        boolean odd = text.codePoints()
                .anyMatch(each -> Character.isISOControl(each) && each != '\n' && each != '\t'
                        || Character.getType(each) == Character.SURROGATE);
        if (odd) {
            throw new RefusedException("competence.file.character", line, column);
        }
    }

    /** Without blanks around it, and with line ends of one kind. */
    static String clean(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n').strip();
    }
}
