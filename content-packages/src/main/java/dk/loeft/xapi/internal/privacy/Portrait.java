package dk.loeft.xapi.internal.privacy;

import dk.loeft.xapi.KnownAgent;
import dk.loeft.xapi.LrsAgentId;
import dk.loeft.xapi.internal.statements.Stock;
import dk.loeft.xapi.model.Ifi;
import dk.loeft.xapi.model.XapiJson;
import jakarta.json.JsonObject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who an agent is, by all the ways in which they were written.
 *
 * @param identifiers as people read them
 * @param names what they were called
 */
record Portrait(Set<String> identifiers, Set<String> names) {
    /** Absent if there is no way at all. */
    static Optional<Portrait> of(List<String> forms) {
        Portrait portrait = new Portrait(new LinkedHashSet<>(), new LinkedHashSet<>());
        for (String form : forms) {
            JsonObject agent = XapiJson.object(form, "agent");
            Ifi.of(agent).ifPresent(ifi -> portrait.identifiers.add(readable(ifi)));
            Optional.ofNullable(agent.getString("name", null)).ifPresent(portrait.names::add);
        }
        return forms.isEmpty() ? Optional.empty() : Optional.of(portrait);
    }

    private static String readable(Ifi ifi) {
        return switch (ifi.kind()) {
            case ACCOUNT -> ifi.value() + " (" + ifi.homePage() + ")";
            case MBOX -> ifi.value().replaceFirst("^mailto:", "");
            case MBOX_SHA1SUM, OPENID -> ifi.value();
        };
    }

    KnownAgent known(LrsAgentId agent, Stock.Span span, long documents) {
        return new KnownAgent(
                agent,
                List.copyOf(identifiers),
                List.copyOf(names),
                span.count(),
                span.first(),
                span.last(),
                documents);
    }
}
