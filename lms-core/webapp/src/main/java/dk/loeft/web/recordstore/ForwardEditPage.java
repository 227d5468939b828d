package dk.loeft.web.recordstore;

import dk.loeft.shared.LocalDay;
import dk.loeft.shared.RefusedException;
import dk.loeft.web.Address;
import dk.loeft.web.Refusals;
import dk.loeft.web.Toasts;
import dk.loeft.xapi.ForwardInput;
import dk.loeft.xapi.ForwardRow;
import dk.loeft.xapi.LrsForwardId;
import dk.loeft.xapi.LrsForwarding;
import dk.loeft.xapi.model.XapiVersion;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Describes another record store. Its secret goes in here and never comes out. */
@Named("forwardEdit")
@RequestScoped
public class ForwardEditPage {
    private static final String HERE = "/recordstore/forwarding?faces-redirect=true&forward=";

    private static final Map<String, String> FIELDS = Map.of(
            "xapi.forward.name", "store:name",
            "xapi.forward.endpoint", "store:endpoint",
            "xapi.forward.user", "store:user",
            "xapi.forward.secret", "store:secret",
            "xapi.forward.verb", "store:verb",
            "xapi.forward.activity", "store:activity",
            "xapi.forward.from", "store:from");

    private final LrsForwarding forwarding;

    private final Address address;

    private final Refusals refusals;

    private final Toasts toasts;

    private String name = "";

    private String endpoint = "";

    private String user = "";

    private String secret = "";

    private XapiVersion version = XapiVersion.V2_0;

    private String verb = "";

    private String activity = "";

    private @Nullable LocalDate from;

    @Inject
    public ForwardEditPage(LrsForwarding forwarding, Address address, Refusals refusals, Toasts toasts) {
        this.forwarding = forwarding;
        this.address = address;
        this.refusals = refusals;
        this.toasts = toasts;
    }

    /** For the proxy alone. */
    @SuppressWarnings("NullAway")
    protected ForwardEditPage() {
        this(null, null, null, null);
    }

    /** Asked before anything is rendered. */
    public void check() throws IOException {
        if (!isAdding() && edited().isEmpty()) {
            address.notFound();
        }
    }

    @PostConstruct
    void read() {
        edited().map(ForwardRow::input).ifPresent(this::fill);
    }

    private void fill(ForwardInput input) {
        name = input.name();
        endpoint = input.endpoint();
        user = input.user();
        version = input.version();
        verb = input.verb();
        activity = input.activity();
    }

    private Optional<ForwardRow> edited() {
        return forwarding.forwards().stream()
                .filter(row -> row.id().equals(id()))
                .findFirst();
    }

    public @Nullable String save() {
        ForwardInput input = new ForwardInput(
                name, endpoint, user, Optional.of(secret).filter(text -> !text.isEmpty()), version, verb, activity);
        try {
            LrsForwardId id = id();
            if (isAdding()) {
                id = forwarding.add(input, Optional.ofNullable(from).map(day -> day.atStartOfDay(LocalDay.ZONE)
                        .toInstant()));
            } else {
                forwarding.change(id, input);
            }
            toasts.done("recordstore", "forward.saved");
            return HERE + id.value();
        } catch (RefusedException e) {
            refusals.show(e, FIELDS);
            return null;
        }
    }

    private LrsForwardId id() {
        return new LrsForwardId(address.key("forward"));
    }

    public boolean isAdding() {
        return address.key("forward") == 0;
    }

    public long getId() {
        return address.key("forward");
    }

    public XapiVersion[] getVersions() {
        return XapiVersion.values();
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getEndpoint() {
        return endpoint;
    }

    public void setEndpoint(String endpoint) {
        this.endpoint = endpoint;
    }

    public String getUser() {
        return user;
    }

    public void setUser(String user) {
        this.user = user;
    }

    /** Never what is stored: only what was typed just now. */
    public String getSecret() {
        return secret;
    }

    public void setSecret(String secret) {
        this.secret = secret;
    }

    public XapiVersion getVersion() {
        return version;
    }

    public void setVersion(XapiVersion version) {
        this.version = version;
    }

    public String getVerb() {
        return verb;
    }

    public void setVerb(String verb) {
        this.verb = verb;
    }

    public String getActivity() {
        return activity;
    }

    public void setActivity(String activity) {
        this.activity = activity;
    }

    public @Nullable LocalDate getFrom() {
        return from;
    }

    public void setFrom(@Nullable LocalDate from) {
        this.from = from;
    }
}
