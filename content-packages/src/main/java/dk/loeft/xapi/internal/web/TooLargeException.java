package dk.loeft.xapi.internal.web;

import java.io.Serial;

/** More was sent than the server takes. */
final class TooLargeException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    TooLargeException(long limit) {
        super("The request is larger than " + limit + " bytes; send it in several.");
    }
}
