package dk.loeft.web.recordstore;

import dk.loeft.shared.RefusedException;
import dk.loeft.web.Address;
import dk.loeft.web.Refusals;
import dk.loeft.web.Toasts;
import dk.loeft.xapi.KnownAgent;
import dk.loeft.xapi.LrsAgentId;
import dk.loeft.xapi.LrsPrivacy;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the record store knows of a person: to look at, to take along, and to be erased. */
@Named("personalData")
@RequestScoped
public class PersonalDataPage {
    private static final String HERE = "/recordstore/personal-data?faces-redirect=true";

    private static final Map<String, String> FIELDS =
            Map.of("xapi.erasure.reason", "erase:reason", "xapi.erasure.sure", "erase:sure");

    private final LrsPrivacy privacy;

    private final Address address;

    private final Refusals refusals;

    private final Toasts toasts;

    private List<KnownAgent> found = List.of();

    private Optional<KnownAgent> shown = Optional.empty();

    private String reason = "";

    private boolean sure;

    @Inject
    public PersonalDataPage(LrsPrivacy privacy, Address address, Refusals refusals, Toasts toasts) {
        this.privacy = privacy;
        this.address = address;
        this.refusals = refusals;
        this.toasts = toasts;
    }

    /** For the proxy alone. */
    @SuppressWarnings("NullAway")
    protected PersonalDataPage() {
        this(null, null, null, null);
    }

    /** Asked before anything is rendered, so that whoever may not come here is told so on a page that is whole. */
    public void check() {
        // To be there is enough: whoever may not read this does not get so far.
    }

    @PostConstruct
    void read() {
        shown = privacy.known(new LrsAgentId(address.key("agent")));
        found = shown.isPresent() ? List.of() : privacy.find(getText());
    }

    public @Nullable String erase() {
        try {
            if (!sure) {
                throw new RefusedException("xapi.erasure.sure");
            }
            privacy.forget(new LrsAgentId(address.key("agent")), reason);
            toasts.done("recordstore", "erase.done");
            return HERE;
        } catch (RefusedException e) {
            refusals.show(e, FIELDS);
            return null;
        }
    }

    /** What was looked for. */
    public String getText() {
        return address.text("q").strip();
    }

    /** Whether somebody was looked for with enough letters. */
    public boolean isAsked() {
        return getText().length() > 2;
    }

    public boolean isTooShort() {
        return !getText().isEmpty() && !isAsked();
    }

    public List<KnownAgent> getFound() {
        return found;
    }

    /** Whether there may be more than are shown. */
    public boolean isMany() {
        return found.size() == LrsPrivacy.MOST_FOUND;
    }

    /** The person that is looked at. */
    public Optional<KnownAgent> getShown() {
        return shown;
    }

    public boolean isErasing() {
        return shown.isPresent() && address.text("ask").equals("erase");
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public boolean isSure() {
        return sure;
    }

    public void setSure(boolean sure) {
        this.sure = sure;
    }
}
