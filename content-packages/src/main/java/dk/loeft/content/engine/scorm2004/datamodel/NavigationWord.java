package dk.loeft.content.engine.scorm2004.datamodel;

/** The words of {@code adl.nav.request} (SN 5.6.4). */
final class NavigationWord {

    static final String NONE = "_none_";

    private static final String TARGET = "{target=";

    private NavigationWord() {}

    static boolean valid(String word) {
        switch (word) {
            case "continue", "previous", "exit", "exitAll", "abandon", "abandonAll", "suspendAll", NONE -> {
                return true;
            }
            default -> {
                return !target(word).isEmpty() && (word.endsWith("}choice") || word.endsWith("}jump"));
            }
        }
    }

    /** What is between {@code {target=} and its brace; empty when there is none. */
    static String target(String word) {
        int end = word.lastIndexOf('}');
        return word.startsWith(TARGET) && end > TARGET.length() ? word.substring(TARGET.length(), end) : "";
    }
}
