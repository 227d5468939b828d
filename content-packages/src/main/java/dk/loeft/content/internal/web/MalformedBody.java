package dk.loeft.content.internal.web;

import java.io.Serial;

/** What was sent is not what the protocol of the player says. */
final class MalformedBody extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    MalformedBody(String what) {
        super(what);
    }
}
