package dk.loeft.web.recordstore;

import dk.loeft.shared.RefusedException;
import dk.loeft.shared.Setting;
import dk.loeft.web.Address;
import dk.loeft.web.Refusals;
import dk.loeft.web.Toasts;
import dk.loeft.xapi.LrsAccess;
import dk.loeft.xapi.LrsCredentialId;
import dk.loeft.xapi.LrsCredentialRow;
import dk.loeft.xapi.LrsCredentialStore.Created;
import dk.loeft.xapi.XapiScope;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.Flash;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The programs that may use the learning record store, and what each may do. */
@Named("credentials")
@RequestScoped
public class CredentialsPage {
    private static final String HERE = "/recordstore/credentials?faces-redirect=true";

    private static final String NAME = "name";

    private static final Map<String, String> FIELDS = Map.of("xapi.credential.name", "credential:name");

    private final LrsAccess access;

    private final Address address;

    private final Refusals refusals;

    private final Toasts toasts;

    private final HttpServletRequest request;

    private @Nullable List<LrsCredentialRow> rows;

    private String name = "";

    @Inject
    public CredentialsPage(
            LrsAccess access, Address address, Refusals refusals, Toasts toasts, HttpServletRequest request) {
        this.access = access;
        this.address = address;
        this.refusals = refusals;
        this.toasts = toasts;
        this.request = request;
    }

    /** For the proxy alone. */
    @SuppressWarnings("NullAway")
    protected CredentialsPage() {
        this(null, null, null, null, null);
    }

    /** Asked before anything is rendered, so that whoever may not come here is told so on a page that is whole. */
    public void check() {
        getRows();
    }

    /** Makes a credential; key and secret are shown on the page that follows, and never again. */
    public @Nullable String create() {
        try {
            Created made = access.create(name, chosen());
            Flash flash = flash();
            flash.put(NAME, name.strip());
            flash.put("key", made.key());
            flash.put("secret", made.secret());
            return HERE;
        } catch (RefusedException e) {
            refusals.show(e, FIELDS);
            return null;
        }
    }

    /** Withdraws the credential that the address names. */
    public String revoke() {
        getRevoked().ifPresent(row -> {
            access.revoke(row.id());
            toasts.done("recordstore", "revoked", row.name());
        });
        return HERE;
    }

    private static Flash flash() {
        return FacesContext.getCurrentInstance().getExternalContext().getFlash();
    }

    private Set<XapiScope> chosen() {
        return Stream.ofNullable(request.getParameterValues("scope"))
                .flatMap(Arrays::stream)
                .flatMap(text -> XapiScope.find(text).stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(XapiScope.class)));
    }

    public List<LrsCredentialRow> getRows() {
        List<LrsCredentialRow> read = rows;
        if (read == null) {
            read = access.credentials();
            rows = read;
        }
        return read;
    }

    public XapiScope[] getScopes() {
        return XapiScope.values();
    }

    /** Whether the box of a scope is ticked. */
    public boolean ticked(XapiScope scope) {
        return chosen().contains(scope);
    }

    public boolean isAdding() {
        return address.text("edit").equals("new");
    }

    /** The credential that is about to be withdrawn. */
    public Optional<LrsCredentialRow> getRevoked() {
        LrsCredentialId key = new LrsCredentialId(address.key("revoke"));
        return getRows().stream()
                .filter(row -> row.id().equals(key) && row.revoked().isEmpty())
                .findFirst();
    }

    /** What was just made: name, key and secret. */
    public Map<String, Object> getMade() {
        return flash();
    }

    /** Where clients send their requests. */
    public String getEndpoint() {
        return Setting.PUBLIC_URL.text() + "/xapi";
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }
}
