package dk.loeft.xapi.internal.statements;

import dk.loeft.xapi.internal.Digest;
import java.util.Locale;
import java.util.UUID;

/** What a statement can be found by: a relation and a value, as one key of the index. */
final class Term {
    private Term() {}

    static byte[] agent(long agent) {
        return Digest.key("agent " + agent);
    }

    /** The agent, anywhere in the statement. */
    static byte[] relatedAgent(long agent) {
        return Digest.key("related-agent " + agent);
    }

    static byte[] verb(String iri) {
        return Digest.key("verb " + iri);
    }

    static byte[] activity(String iri) {
        return Digest.key("activity " + iri);
    }

    /** The activity, anywhere in the statement. */
    static byte[] relatedActivity(String iri) {
        return Digest.key("related-activity " + iri);
    }

    static byte[] registration(UUID registration) {
        return Digest.key("registration " + registration.toString().toLowerCase(Locale.ROOT));
    }
}
