package dk.loeft.learning;

/** Under which terms the content of a course may be used by others. */
public enum Licence {
    UNSTATED(""),
    /** All rights with the municipality. */
    OWN(""),
    /** All rights with a supplier; the note says which contract. */
    BOUGHT(""),
    CC0("CC0-1.0"),
    CC_BY("CC-BY-4.0"),
    CC_BY_SA("CC-BY-SA-4.0"),
    CC_BY_NC("CC-BY-NC-4.0"),
    CC_BY_NC_SA("CC-BY-NC-SA-4.0"),
    CC_BY_ND("CC-BY-ND-4.0"),
    CC_BY_NC_ND("CC-BY-NC-ND-4.0"),
    EUPL("EUPL-1.2"),
    MIT("MIT"),
    /** What the note says. */
    OTHER("");

    private final String spdx;

    Licence(String spdx) {
        this.spdx = spdx;
    }

    /** Its identifier in the SPDX licence list, empty where there is none. */
    public String spdx() {
        return spdx;
    }
}
