package dk.loeft.content;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A package that is not to be stored at all: hostile, damaged, not a package, or of a standard that cannot be published yet.
 *
 * <p>{@link #code} has sentences in the bundle {@code dk.loeft.content.messages} as a {@link Finding} has.
 */
public final class PackageRefused extends Exception {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final List<String> args;
    private final @Nullable String file;
    private final int line;

    /**
     * @param file path in the archive of the entry that broke the rule, or null when it is the archive as a whole
     * @param line line in that file, 0 when there is none
     */
    public PackageRefused(String code, List<String> args, @Nullable String file, int line) {
        super(code + args + (file == null ? "" : " " + file + (line == 0 ? "" : ":" + line)));
        this.code = code;
        this.args = List.copyOf(args);
        this.file = file;
        this.line = line;
    }

    /** Stable name of the rule, for example {@code archive.path-outside}. */
    public String code() {
        return code;
    }

    /** What the sentences speak of, in the order of their placeholders. */
    public List<String> args() {
        return args;
    }

    /** The entry that broke the rule, or null. */
    public @Nullable String file() {
        return file;
    }

    /** The line in it, 0 when there is none. */
    public int line() {
        return line;
    }
}
