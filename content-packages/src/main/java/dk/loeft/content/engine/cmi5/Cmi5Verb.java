package dk.loeft.content.engine.cmi5;

import java.util.Arrays;
import java.util.Optional;

/** The verbs that cmi5 defines (9.3). */
public enum Cmi5Verb {
    LAUNCHED("http://adlnet.gov/expapi/verbs/launched", false),
    INITIALIZED("http://adlnet.gov/expapi/verbs/initialized", true),
    COMPLETED("http://adlnet.gov/expapi/verbs/completed", true),
    PASSED("http://adlnet.gov/expapi/verbs/passed", true),
    FAILED("http://adlnet.gov/expapi/verbs/failed", true),
    ABANDONED("https://w3id.org/xapi/adl/verbs/abandoned", false),
    WAIVED("https://w3id.org/xapi/adl/verbs/waived", false),
    TERMINATED("http://adlnet.gov/expapi/verbs/terminated", true),
    SATISFIED("https://w3id.org/xapi/adl/verbs/satisfied", false);

    private final String iri;

    private final boolean ofUnits;

    Cmi5Verb(String iri, boolean ofUnits) {
        this.iri = iri;
        this.ofUnits = ofUnits;
    }

    public String iri() {
        return iri;
    }

    /** Whether units use it; the others belong to the LMS. */
    public boolean ofUnits() {
        return ofUnits;
    }

    /** Whether it says how a learner did: completed, passed or failed. */
    public boolean judges() {
        return this == COMPLETED || this == PASSED || this == FAILED;
    }

    /** In small letters, as the display of the verb. */
    public String display() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    public static Optional<Cmi5Verb> find(String iri) {
        return Arrays.stream(values()).filter(each -> each.iri.equals(iri)).findFirst();
    }
}
