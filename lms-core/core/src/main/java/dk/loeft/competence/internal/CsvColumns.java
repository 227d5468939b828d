package dk.loeft.competence.internal;

import java.util.List;

/** The columns of a CSV file. Guides tell what each is for; order does not matter. */
final class CsvColumns {
    /** {@code framework}, {@code level}, {@code area} or {@code competence}. */
    static final String KIND = "kind";

    /** The item's code, the level's number, the framework's identifier. */
    static final String CODE = "code";

    /** The code of the area an item lies in. */
    static final String PARENT = "parent";

    static final String TITLE_DA = "title_da";

    static final String TITLE_EN = "title_en";

    static final String DESCRIPTION_DA = "description_da";

    static final String DESCRIPTION_EN = "description_en";

    static final String EDITION = "edition";

    static final String LANGUAGE = "language";

    static final String SOURCE = "source";

    static final String LICENCE = "licence";

    static final String ATTRIBUTION = "attribution";

    static final String CASE_IDENTIFIER = "case_identifier";

    /** All of them, in the order in which they are written. */
    static final List<String> ALL = List.of(
            KIND,
            CODE,
            PARENT,
            TITLE_DA,
            TITLE_EN,
            DESCRIPTION_DA,
            DESCRIPTION_EN,
            EDITION,
            LANGUAGE,
            SOURCE,
            LICENCE,
            ATTRIBUTION,
            CASE_IDENTIFIER);

    /** Those that every file has. */
    static final List<String> NEEDED = List.of(KIND, CODE);

    static final String FRAMEWORK = "framework";

    static final String LEVEL = "level";

    static final String AREA = "area";

    static final String COMPETENCE = "competence";

    /** What makes a spreadsheet take a text for a formula (CWE-1236). */
    private static final String HAZARDS = "=+-@\t\r\n";

    private CsvColumns() {}

    /** A text as it stands in a file: an apostrophe in front of what a spreadsheet would take for a formula. */
    static String guarded(String text) {
        return isHazard(text) || isGuarded(text) ? "'" + text : text;
    }

    /** The text again. */
    static String unguarded(String cell) {
        return isGuarded(cell) ? cell.substring(1) : cell;
    }

    private static boolean isHazard(String text) {
        return !text.isEmpty() && HAZARDS.indexOf(text.charAt(0)) >= 0;
    }

    private static boolean isGuarded(String text) {
        return text.startsWith("'") && text.length() > 1 && (isHazard(text.substring(1)) || text.charAt(1) == '\'');
    }
}
