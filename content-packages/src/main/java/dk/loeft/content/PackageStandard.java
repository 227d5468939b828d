package dk.loeft.content;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The packaging standards that are recognised. Those that nobody reads yet are refused by name. */
public enum PackageStandard {
    /** SCORM 1.2 (ADL, 2001). */
    SCORM_12("SCORM 1.2", "scorm"),
    /** SCORM 2004, any edition. */
    SCORM_2004("SCORM 2004", "scorm2004"),
    /** cmi5: a course structure named {@code cmi5.xml}. */
    CMI5("cmi5", "cmi5"),
    /** Tin Can (xAPI) package: {@code tincan.xml}. */
    TIN_CAN("Tin Can (xAPI)", "xapi"),
    /** AICC CMI001: course structure files such as {@code .crs} and {@code .au}. */
    AICC("AICC", "aicc"),
    /** IMS (1EdTech) Common Cartridge. */
    COMMON_CARTRIDGE("IMS Common Cartridge", "cartridge"),
    /** IMS (1EdTech) QTI package of questions and tests. */
    QTI("IMS QTI", "qti"),
    /** H5P: {@code h5p.json}. */
    H5P("H5P", "h5p"),
    /** A PDF document by itself. */
    PDF("PDF", "pdf"),
    /** A video with captions and transcript. */
    VIDEO("Video", "video"),
    /** A page written in Løft. */
    PAGE("Løft", "page");

    private final String title;
    private final String activityKind;

    PackageStandard(String title, String activityKind) {
        this.title = title;
        this.activityKind = activityKind;
    }

    /** The one of that code, absent if there is none. */
    public static Optional<PackageStandard> of(String code) {
        return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
    }

    /** What programs call it, for example {@code scorm_12}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The name people know it by; the same in every language. */
    public String title() {
        return title;
    }

    /** The kind of activity that a course names together with {@link PackageRow#reference()}; each has a provider of its own. */
    public String activityKind() {
        return activityKind;
    }
}
