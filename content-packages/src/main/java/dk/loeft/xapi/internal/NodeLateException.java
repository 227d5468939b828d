package dk.loeft.xapi.internal;

import java.io.Serial;

/**
 * This node was cut off from the database or stood still for so long that others may have read on without what it is about to
 * store. Nothing was stored; done again, it will be.
 */
public final class NodeLateException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;
}
