package dk.loeft.web.certification;

import dk.loeft.certification.CertificateKindId;
import dk.loeft.certification.CertificateRules;
import dk.loeft.certification.KindRules;
import dk.loeft.certification.engine.KindVersion;
import dk.loeft.organisation.CurrentActor;
import dk.loeft.organisation.Permission;
import dk.loeft.shared.RefusedException;
import dk.loeft.web.Address;
import dk.loeft.web.Refusals;
import dk.loeft.web.Toasts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The rules of a kind of certificate, version by version, and new ones. */
@Named("certificateRules")
@RequestScoped
public class CertificateRulesPage {
    private final CertificateRules rules;
    private final CurrentActor actor;
    private final Address address;
    private final Refusals refusals;
    private final Toasts toasts;
    private final RulesForm form;

    private Optional<KindRules> found = Optional.empty();
    private boolean editing;

    @Inject
    public CertificateRulesPage(
            CertificateRules rules,
            CurrentActor actor,
            Address address,
            Refusals refusals,
            Toasts toasts,
            RulesForm form) {
        this.rules = rules;
        this.actor = actor;
        this.address = address;
        this.refusals = refusals;
        this.toasts = toasts;
        this.form = form;
    }

    /** For the proxy alone. */
    @SuppressWarnings("NullAway")
    protected CertificateRulesPage() {
        this(null, null, null, null, null, null);
    }

    @PostConstruct
    void read() {
        found = rules.of(kind());
        editing = isManaging() && address.text("edit").equals("new");
        found.map(KindRules::newest).ifPresent(form::fill);
    }

    private CertificateKindId kind() {
        return new CertificateKindId(address.key("kind"));
    }

    /** Answers "not found" for a kind that is not there. */
    public void check() throws IOException {
        if (found.isEmpty()) {
            address.notFound();
        }
    }

    public @Nullable String save() {
        try {
            rules.write(kind(), form.version());
            toasts.done("certification", "rules.saved");
            return here();
        } catch (RefusedException e) {
            refusals.show(e, RulesForm.FIELDS);
            return null;
        }
    }

    /** Turns the rule that holders are asked to keep the certificate on or off. */
    public String askHolders() {
        rules.askHolders(kind(), !getView().holdersAsked());
        toasts.done("certification", "rules.saved");
        return here();
    }

    private String here() {
        return "/certification/rules?faces-redirect=true&kind=" + kind().value();
    }

    public boolean isFound() {
        return found.isPresent();
    }

    public KindRules getView() {
        return found.orElseThrow();
    }

    /** The versions, the newest first. */
    public List<KindVersion> getVersions() {
        List<KindVersion> versions = new ArrayList<>(getView().versions());
        Collections.reverse(versions);
        return versions;
    }

    /** The codes that count under a version, by alphabet. */
    public String accepts(KindVersion version) {
        return version.counting().external().accepts().stream().sorted().collect(Collectors.joining(", "));
    }

    public RulesForm getForm() {
        return form;
    }

    /** Whether the reader may write rules, which hold for the whole house. */
    public final boolean isManaging() {
        return actor.find()
                .filter(who -> who.scopeOf(Permission.MANAGE_CERTIFICATES).everywhere())
                .isPresent();
    }

    /** Whether the form is open. */
    public boolean isEditing() {
        return editing;
    }
}
