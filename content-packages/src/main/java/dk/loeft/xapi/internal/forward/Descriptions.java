package dk.loeft.xapi.internal.forward;

import dk.loeft.shared.RefusedException;
import dk.loeft.xapi.ForwardInput;
import dk.loeft.xapi.LrsForwardId;
import dk.loeft.xapi.internal.forward.ForwardRepository.Forward;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/** How other stores are described, and their secrets. */
@Dependent
class Descriptions {
    private static final int LONGEST_NAME = 100;

    private static final int LONGEST_ENDPOINT = 500;

    private static final int LONGEST_USER = 200;

    private static final int LONGEST_SECRET = 500;

    private static final int LONGEST_IRI = 1_000;

    private final ForwardRepository repository;

    private final ForwardSettings settings;

    @Inject
    Descriptions(ForwardRepository repository, ForwardSettings settings) {
        this.repository = repository;
        this.settings = settings;
    }

    /**
     * The description as it is kept, if it can be meant.
     *
     * @param before how it was described so far
     */
    ForwardInput checked(ForwardInput input, Optional<ForwardInput> before) {
        ForwardInput tidy = new ForwardInput(
                text(input.name(), LONGEST_NAME, "xapi.forward.name"),
                endpoint(input.endpoint()),
                text(input.user(), LONGEST_USER, "xapi.forward.user"),
                input.secret().filter(secret -> !secret.isEmpty()),
                input.version(),
                iri(input.verb(), "xapi.forward.verb"),
                iri(input.activity(), "xapi.forward.activity"));
        if (tidy.user().contains(":")) {
            throw new RefusedException("xapi.forward.user", LONGEST_USER);
        }
        if (tidy.secret().filter(secret -> secret.length() > LONGEST_SECRET).isPresent()) {
            throw new RefusedException("xapi.forward.secret.long", LONGEST_SECRET);
        }
        if (tidy.secret().isEmpty() && before.isEmpty()) {
            throw new RefusedException("xapi.forward.secret.missing");
        }
        if (tidy.secret().isEmpty()
                && before.filter(each -> each.endpoint().equals(tidy.endpoint()))
                        .isEmpty()) {
            throw new RefusedException("xapi.forward.secret.again");
        }
        return tidy;
    }

    private static String text(String text, int longest, String refusal) {
        String tidy = text.strip();
        if (tidy.isEmpty() || tidy.length() > longest) {
            throw new RefusedException(refusal, longest);
        }
        return tidy;
    }

    private String endpoint(String endpoint) {
        Optional<URI> uri = Addresses.parse(endpoint);
        if (uri.isEmpty() || endpoint.length() > LONGEST_ENDPOINT) {
            throw new RefusedException("xapi.forward.endpoint.form");
        }
        settings.addresses().refusal(endpoint).ifPresent(refusal -> {
            throw new RefusedException(
                    "xapi.forward.endpoint." + refusal.name().toLowerCase(Locale.ROOT),
                    uri.get().getHost());
        });
        return uri.get().toString();
    }

    private static String iri(String iri, String refusal) {
        String tidy = iri.strip();
        try {
            if (!tidy.isEmpty() && (tidy.length() > LONGEST_IRI || !new URI(tidy).isAbsolute())) {
                throw new RefusedException(refusal);
            }
            return tidy;
        } catch (URISyntaxException e) {
            throw new RefusedException(refusal);
        }
    }

    void keepSecret(LrsForwardId id, ForwardInput input) {
        input.secret()
                .ifPresent(secret -> repository.keepSecret(id, settings.box().seal(secret, purpose(id))));
    }

    /** Where its statements go; absent if its secret cannot be opened. */
    Optional<Target> target(Forward forward) {
        ForwardInput input = forward.input();
        return settings.box()
                .open(forward.secret(), purpose(forward.id()))
                .map(secret -> new Target(URI.create(input.endpoint()), input.user(), secret, input.version()));
    }

    /** Why its address cannot be asked now. */
    Optional<Addresses.Refusal> obstacle(Forward forward) {
        return settings.addresses().refusal(forward.input().endpoint());
    }

    private static String purpose(LrsForwardId id) {
        return "lrs_forward " + id.value();
    }
}
