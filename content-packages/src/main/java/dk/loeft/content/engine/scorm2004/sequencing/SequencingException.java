package dk.loeft.content.engine.scorm2004.sequencing;

/** A process exits with an exception. */
final class SequencingException extends Exception {

    private static final long serialVersionUID = 1L;

    private final ExceptionCode code;

    SequencingException(ExceptionCode code) {
        super(code.code(), null, false, false);
        this.code = code;
    }

    ExceptionCode code() {
        return code;
    }
}
