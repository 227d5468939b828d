package dk.loeft.content.engine.scorm2004.tree;

/** A control of the LMS that an activity asks not to be shown ({@code adlnav:hideLMSUI}, CAM 5.2.1). */
public enum HideLmsUi {
    CONTINUE("continue"),
    PREVIOUS("previous"),
    EXIT("exit"),
    EXIT_ALL("exitAll"),
    ABANDON("abandon"),
    ABANDON_ALL("abandonAll"),
    SUSPEND_ALL("suspendAll");

    private final String token;

    HideLmsUi(String token) {
        this.token = token;
    }

    /** Its word in a manifest. */
    public String token() {
        return token;
    }
}
