package dk.loeft.content.engine.scorm2004.tree;

/** A tree that cannot be sequenced. */
public final class InvalidTreeException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /** What is wrong with it. */
    public enum Reason {
        TOO_DEEP,
        TOO_LARGE,
        IDENTIFIER_TWICE
    }

    private final Reason reason;
    private final String detail;

    InvalidTreeException(Reason reason, String detail) {
        super(reason + ": " + detail);
        this.reason = reason;
        this.detail = detail;
    }

    public Reason reason() {
        return reason;
    }

    /** The identifier or the limit that it is about. */
    public String detail() {
        return detail;
    }
}
