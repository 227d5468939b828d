package dk.loeft.xapi;

import java.io.Serial;

/** A launch asks for what it may not do. The message is a sentence for whoever made the package, in the protocol's English. */
public final class LaunchRefusedException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    /** @param sentence what is refused and why, with the section of the standard that says so */
    public LaunchRefusedException(String sentence) {
        super(sentence);
    }
}
