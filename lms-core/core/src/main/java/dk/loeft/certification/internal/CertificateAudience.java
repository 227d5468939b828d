package dk.loeft.certification.internal;

import dk.loeft.certification.CertificateKindId;
import dk.loeft.learning.spi.AudienceFacts;
import dk.loeft.shared.SqlPart;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Lets audiences choose people by their certificates, as the standings have them. */
@Dependent
class CertificateAudience implements AudienceFacts {
    /** The states that a condition can ask for, with what they mean of a standing. */
    private enum Condition {
        VALID("s.valid"),
        DUE_FOR_RENEWAL("s.state = 'DUE_FOR_RENEWAL'"),
        EXPIRED("s.state IN ('EXPIRED', 'LAPSED')"),
        REVOKED("s.state = 'REVOKED'"),
        EXEMPT("s.state = 'EXEMPT'"),
        REQUIRED("s.required");

        private final String sql;

        Condition(String sql) {
            this.sql = sql;
        }
    }

    private final KindRepository kinds;

    @Inject
    CertificateAudience(KindRepository kinds) {
        this.kinds = kinds;
    }

    @Override
    public String kind() {
        return CertificateRequirements.KIND;
    }

    @Override
    public List<Subject> subjects(String language) {
        return kinds.subjects();
    }

    @Override
    public List<State> states(String language) {
        Words words = Words.in(Locale.forLanguageTag(language));
        return Arrays.stream(Condition.values())
                .map(each -> new State(
                        each.name(),
                        words.raw("certification.audience." + each + ".name"),
                        words.raw("certification.audience." + each + ".clause"),
                        words.raw("certification.audience." + each + ".negated")))
                .toList();
    }

    @Override
    public Optional<SqlPart> people(long key, String state, LocalDate day) {
        return Arrays.stream(Condition.values())
                .filter(each -> each.name().equals(state))
                .filter(each -> kinds.find(new CertificateKindId(key)).isPresent())
                .map(each -> SqlPart.of(
                        "SELECT s.person_id FROM certification_standing s WHERE s.kind_id = ? AND " + each.sql, key))
                .findFirst();
    }
}
