package dk.loeft.content.engine.aicc;

/**
 * What the CMI answers (CMI001, appendix A): lines of names and values, then the data.
 *
 * @param error how it ended
 * @param data {@code aicc_data}: empty but for {@code GetParam}
 */
public record HacpAnswer(HacpError error, String data) {

    /** The version of CMI001 that is spoken. */
    private static final String VERSION = "4.0";

    public static HacpAnswer of(HacpError error) {
        return new HacpAnswer(error, "");
    }

    /** The body as it is sent. */
    public String text() {
        return "error=" + error.number() + "\r\nerror_text=" + error.text() + "\r\nversion=" + VERSION
                + "\r\naicc_data=" + (data.isEmpty() ? "" : "\r\n" + data) + "\r\n";
    }
}
