package dk.loeft.certification.internal;

import dk.loeft.certification.CertificateKindId;
import dk.loeft.certification.CertificateRules;
import dk.loeft.certification.KindRules;
import dk.loeft.certification.engine.KindVersion;
import dk.loeft.organisation.UseCases;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;

@UseCases
@Transactional
@ApplicationScoped
class CertificateRulesService implements CertificateRules {
    private final Rules rules;

    @Inject
    CertificateRulesService(Rules rules) {
        this.rules = rules;
    }

    /** For the container's proxy, which never uses the fields. */
    @SuppressWarnings("NullAway")
    protected CertificateRulesService() {
        this(null);
    }

    @Override
    public Optional<KindRules> of(CertificateKindId kind) {
        return rules.of(kind);
    }

    @Override
    public void write(CertificateKindId kind, KindVersion version) {
        rules.write(kind, version);
    }

    @Override
    public void askHolders(CertificateKindId kind, boolean asked) {
        rules.askHolders(kind, asked);
    }
}
