package dk.loeft.xapi.internal.web;

import dk.loeft.xapi.model.Ifi;
import dk.loeft.xapi.model.InvalidXapiException;
import dk.loeft.xapi.model.Syntax;
import dk.loeft.xapi.model.XapiAgent;
import dk.loeft.xapi.model.XapiRule;
import dk.loeft.xapi.model.XapiVersion;
import jakarta.json.JsonObject;
import java.io.InputStream;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A request to the LRS, whichever of the two ways it came: as HTTP means it, or in a form (1.0.3 Communication 1.3).
 *
 * @param method the method that is meant; HEAD is GET
 * @param path what follows {@code /xapi}, such as {@code /activities/state}
 * @param parameters the parameters of the address, each once
 * @param headers the headers that matter, by their name in small letters
 * @param body the content
 * @param version the version its sender speaks
 */
record XapiRequest(
        String method,
        String path,
        Map<String, String> parameters,
        Map<String, String> headers,
        InputStream body,
        XapiVersion version) {

    /** Refuses parameters that the resource does not have. */
    void allow(String... names) {
        List<String> allowed = Arrays.asList(names);
        parameters.keySet().stream()
                .filter(name -> !allowed.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new InvalidXapiException(
                            name, XapiRule.PARAMETER, allowed.isEmpty() ? "none" : String.join(", ", allowed));
                });
    }

    boolean has(String name) {
        return parameters.containsKey(name);
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(parameters.get(name));
    }

    String need(String name) {
        return text(name).orElseThrow(() -> new InvalidXapiException(name, XapiRule.PARAMETER_MISSING));
    }

    Optional<String> iri(String name) {
        return text(name).map(iri -> {
            if (!Syntax.isIri(iri)) {
                throw new InvalidXapiException(name, XapiRule.IRI);
            }
            return iri;
        });
    }

    String needIri(String name) {
        need(name);
        return iri(name).orElseThrow();
    }

    Optional<UUID> uuid(String name) {
        return text(name).map(text -> {
            if (!Syntax.isUuid(text)) {
                throw new InvalidXapiException(name, XapiRule.UUID);
            }
            return UUID.fromString(text);
        });
    }

    Optional<Instant> moment(String name) {
        return text(name)
                .map(text -> Syntax.moment(text).orElseThrow(() -> new InvalidXapiException(name, XapiRule.TIMESTAMP)));
    }

    boolean truth(String name) {
        return text(name)
                .map(text -> switch (text) {
                    case "true" -> true;
                    case "false" -> false;
                    default -> throw new InvalidXapiException(name, XapiRule.TRUTH);
                })
                .orElse(false);
    }

    /** An agent or an identified group. */
    Optional<Ifi> agent(String name) {
        return text(name).map(json -> {
            JsonObject actor = XapiAgent.read(json, name);
            return Ifi.of(actor).orElseThrow(() -> new InvalidXapiException(name, XapiRule.ONE_IFI));
        });
    }

    Ifi needAgent(String name) {
        need(name);
        return agent(name).orElseThrow();
    }

    Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    /** The media type of the content; that of unknown bytes where the sender does not say. */
    String contentType() {
        return header("content-type").orElse("application/octet-stream");
    }

    /** The media type without its parameters, in small letters. */
    String mediaType() {
        return contentType().split(";", 2)[0].strip().toLowerCase(java.util.Locale.ROOT);
    }
}
