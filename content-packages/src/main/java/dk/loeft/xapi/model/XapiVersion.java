package dk.loeft.xapi.model;

import java.util.Optional;

/** The two versions of xAPI that differ in rules. */
public enum XapiVersion {
    /** xAPI 1.0.0 to 1.0.3: the same rules, later ones only say them more clearly. */
    V1_0_3("1.0.3"),
    /** xAPI 2.0, IEEE 9274.1.1. */
    V2_0("2.0.0");

    private final String text;

    XapiVersion(String text) {
        this.text = text;
    }

    /** The newest version of these rules, as {@code X-Experience-API-Version} has it. */
    public String text() {
        return text;
    }

    /** What a statement is marked with that says nothing of its version (1.0.3 Data 2.4.10; 2.0 4.2.4.3). */
    public String ofStatements() {
        return this == V1_0_3 ? "1.0.0" : text;
    }

    /** The rules behind a version number, absent if no such version is known. */
    public static Optional<XapiVersion> of(String number) {
        if (number.matches("1\\.0(\\.\\d+)?")) {
            return Optional.of(V1_0_3);
        }
        return number.matches("2\\.0(\\.\\d+)?") ? Optional.of(V2_0) : Optional.empty();
    }
}
