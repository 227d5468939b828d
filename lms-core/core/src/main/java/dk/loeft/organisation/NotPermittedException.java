package dk.loeft.organisation;

import java.io.Serial;

/** The actor lacks the permission that a use case asks for, in the part of the organisation it touches. */
public class NotPermittedException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    public NotPermittedException() {
        super("nobody is signed in");
    }

    public NotPermittedException(Permission missing) {
        super("lacks " + missing);
    }
}
