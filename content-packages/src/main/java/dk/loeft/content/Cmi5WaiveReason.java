package dk.loeft.content;

/** The reasons for waiving a unit that cmi5 names (9.5.5.2). */
public enum Cmi5WaiveReason {
    TESTED_OUT("Tested Out"),
    EQUIVALENT_AU("Equivalent AU"),
    EQUIVALENT_OUTSIDE_ACTIVITY("Equivalent Outside Activity"),
    ADMINISTRATIVE("Administrative");

    private final String text;

    Cmi5WaiveReason(String text) {
        this.text = text;
    }

    /** How cmi5 writes it. */
    public String text() {
        return text;
    }
}
