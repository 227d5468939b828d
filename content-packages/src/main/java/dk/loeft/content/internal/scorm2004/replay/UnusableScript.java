package dk.loeft.content.internal.scorm2004.replay;

import java.util.Arrays;
import java.util.List;

/** A script or package with which nothing can be replayed. */
public final class UnusableScript extends Exception {

    private static final long serialVersionUID = 1L;

    private final String key;
    private final List<String> args;

    UnusableScript(String key, Object... args) {
        super(key);
        this.key = key;
        this.args = Arrays.stream(args).map(String::valueOf).toList();
    }

    /** Key of its sentence in {@code dk.loeft.content.messages}. */
    public String key() {
        return key;
    }

    public List<String> args() {
        return args;
    }
}
