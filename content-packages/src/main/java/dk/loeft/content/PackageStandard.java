package dk.loeft.content;

/** The packaging standards that are recognised. Only {@link #publishable} ones can be stored; the others are refused by name. */
public enum PackageStandard {
    /** SCORM 1.2 (ADL, 2001). */
    SCORM_12("SCORM 1.2", "scorm", true),
    /** SCORM 2004, any edition. */
    SCORM_2004("SCORM 2004", "scorm2004", true),
    /** cmi5: a course structure named {@code cmi5.xml}. */
    CMI5("cmi5", "cmi5", true),
    /** Tin Can (xAPI) package: {@code tincan.xml}. */
    TIN_CAN("Tin Can (xAPI)", "xapi", true),
    /** AICC CMI001: course structure files such as {@code .crs} and {@code .au}. */
    AICC("AICC", "aicc", true),
    /** IMS (1EdTech) Common Cartridge. */
    COMMON_CARTRIDGE("IMS Common Cartridge", "cartridge", true),
    /** IMS (1EdTech) QTI package of questions and tests. */
    QTI("IMS QTI", "qti", false),
    /** H5P: {@code h5p.json}. */
    H5P("H5P", "h5p", true),
    /** A PDF document by itself. */
    PDF("PDF", "pdf", true),
    /** A video with captions and transcript. */
    VIDEO("Video", "video", true),
    /** A page written in Løft. */
    PAGE("Løft", "page", true);

    private final String title;
    private final String activityKind;
    private final boolean publishable;

    PackageStandard(String title, String activityKind, boolean publishable) {
        this.title = title;
        this.activityKind = activityKind;
        this.publishable = publishable;
    }

    /** The name people know it by; the same in every language. */
    public String title() {
        return title;
    }

    /** The kind of activity that a course names together with {@link PackageRow#reference()}; each has a provider of its own. */
    public String activityKind() {
        return activityKind;
    }

    /** Whether a package of this standard can be stored and published. */
    public boolean publishable() {
        return publishable;
    }
}
