package dk.loeft.attachment;

import java.util.regex.Pattern;

/** The name of a file as it is kept: no folders, no characters that systems or headers trip over, and the ending of what it is. */
public final class FileName {
    /** The longest name that is kept, in characters. */
    public static final int LONGEST = 120;

    private static final Pattern FOLDERS = Pattern.compile("^.*[/\\\\]");

    /** Control characters, marks that turn the direction of writing, and what Windows allows in no name. */
    private static final Pattern ODD = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Cs}<>:\"|?*;%]+");

    private static final int LONGEST_ENDING = 5;

    private FileName() {}

    /** The name as it is kept; what has none is called {@code bilag}. */
    public static String of(String sent, AttachmentType type) {
        String name = ODD.matcher(FOLDERS.matcher(sent).replaceFirst(""))
                .replaceAll("_")
                .strip();
        while (name.startsWith(".")) {
            name = name.substring(1);
        }
        if (name.isEmpty()) {
            name = "bilag";
        }
        String ended = type.named(name);
        if (ended.length() <= LONGEST) {
            return ended;
        }
        int room = LONGEST - LONGEST_ENDING;
        // No half of a surrogate pair is left over.
        int cut = Character.isHighSurrogate(name.charAt(room - 1)) ? room - 1 : room;
        return type.named(name.substring(0, cut).strip());
    }
}
