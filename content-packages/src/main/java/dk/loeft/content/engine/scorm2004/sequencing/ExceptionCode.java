package dk.loeft.content.engine.scorm2004.sequencing;

/** The sequencing exceptions (SN Appendix C, "Sequencing Exception Codes"), and one of our own for what the standard lets run forever. */
public enum ExceptionCode {
    SESSION_BEGUN("NB.2.1-1"),
    NO_CURRENT_ACTIVITY("NB.2.1-2"),
    NOTHING_SUSPENDED("NB.2.1-3"),
    FLOW_NOT_ENABLED("NB.2.1-4"),
    FORWARD_ONLY("NB.2.1-5"),
    NO_PREVIOUS_FROM_ROOT("NB.2.1-6"),
    UNSUPPORTED_REQUEST("NB.2.1-7"),
    CHOICE_EXIT_NOT_ALLOWED("NB.2.1-8"),
    NO_PATH_TO_TARGET("NB.2.1-9"),
    CHOICE_NOT_ENABLED("NB.2.1-10"),
    NO_SUCH_TARGET("NB.2.1-11"),
    ALREADY_TERMINATED("NB.2.1-12"),
    UNDEFINED_REQUEST("NB.2.1-13"),
    TERMINATE_NO_CURRENT("TB.2.3-1"),
    TERMINATE_ENDED("TB.2.3-2"),
    SUSPEND_NOTHING("TB.2.3-3"),
    EXIT_PARENT_OF_ROOT("TB.2.3-4"),
    SUSPEND_NO_PATH("TB.2.3-5"),
    ABANDON_NO_PATH("TB.2.3-6"),
    UNDEFINED_TERMINATION("TB.2.3-7"),
    NO_NEXT_ACTIVITY("SB.2.1-1"),
    NO_AVAILABLE_CHILDREN("SB.2.1-2"),
    AT_THE_BEGINNING("SB.2.1-3"),
    NOT_BACKWARD("SB.2.1-4"),
    FLOW_REFUSED("SB.2.2-1"),
    UNAVAILABLE("SB.2.2-2"),
    FORWARD_TRAVERSAL_BLOCKED("SB.2.4-1"),
    FORWARD_ONLY_CHOICE("SB.2.4-2"),
    NO_BACKWARD_FROM_ROOT("SB.2.4-3"),
    START_BEGUN("SB.2.5-1"),
    RESUME_BEGUN("SB.2.6-1"),
    RESUME_NOTHING("SB.2.6-2"),
    CONTINUE_NOT_BEGUN("SB.2.7-1"),
    CONTINUE_NO_FLOW("SB.2.7-2"),
    PREVIOUS_NOT_BEGUN("SB.2.8-1"),
    PREVIOUS_NO_FLOW("SB.2.8-2"),
    CHOICE_NO_TARGET("SB.2.9-1"),
    CHOICE_NOT_AVAILABLE("SB.2.9-2"),
    CHOICE_HIDDEN("SB.2.9-3"),
    CHOICE_MODE("SB.2.9-4"),
    CHOICE_NO_PATH("SB.2.9-5"),
    CHOICE_PREVENTED("SB.2.9-6"),
    CHOICE_EXIT("SB.2.9-7"),
    CHOICE_CONSTRAINED("SB.2.9-8"),
    CHOICE_NO_FLOW("SB.2.9-9"),
    RETRY_NOT_BEGUN("SB.2.10-1"),
    RETRY_ACTIVE("SB.2.10-2"),
    RETRY_NOTHING("SB.2.10-3"),
    EXIT_NOT_BEGUN("SB.2.11-1"),
    EXIT_ACTIVE("SB.2.11-2"),
    UNDEFINED_SEQUENCING("SB.2.12-1"),
    JUMP_NOT_BEGUN("SB.2.13-1"),
    DELIVER_CLUSTER("DB.1.1-1"),
    DELIVER_NO_PATH("DB.1.1-2"),
    DELIVER_REFUSED("DB.1.1-3"),
    DELIVER_WHILE_ACTIVE("DB.2-1"),
    /** The rules lead round in a ring; not of the standard. */
    ENDLESS("OP.1-ENDLESS");

    private final String code;

    ExceptionCode(String code) {
        this.code = code;
    }

    /** The code of the standard. */
    public String code() {
        return code;
    }
}
