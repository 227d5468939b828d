package dk.loeft.content.engine.aicc;

/** How a command ended (CMI001, appendix A); the texts are part of the protocol, not for people. */
public enum HacpError {
    SUCCESSFUL(0, "Successful"),
    INVALID_COMMAND(1, "Invalid Command"),
    INVALID_PASSWORD(2, "Invalid AU-password"),
    INVALID_SESSION(3, "Invalid Session ID");

    private final int number;
    private final String text;

    HacpError(int number, String text) {
        this.number = number;
        this.text = text;
    }

    public int number() {
        return number;
    }

    public String text() {
        return text;
    }
}
