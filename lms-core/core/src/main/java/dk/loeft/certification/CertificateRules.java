package dk.loeft.certification;

import static dk.loeft.organisation.Permission.MANAGE_CERTIFICATES;
import static dk.loeft.organisation.Permission.SEE_CERTIFICATES;

import dk.loeft.certification.engine.KindVersion;
import dk.loeft.organisation.Requires;
import java.util.Optional;

/**
 * The rules of kinds of certificate, version by version. They hold for the whole house, so they are changed by those who may
 * everywhere. Refusals have keys that begin {@code certification.rules.}.
 */
public interface CertificateRules {
    /** The rules of a kind with all their versions; absent if there is no such kind. */
    @Requires(value = SEE_CERTIFICATES, audited = false)
    Optional<KindRules> of(CertificateKindId kind);

    /**
     * Writes new rules. A newest version that has not begun, or by which nobody was judged yet, gives way; else they become a
     * version of their own. Refused if the day lies in the past or not after the version before, if somebody was judged by
     * the rules of that day already, and if the rules contradict themselves (certification.md, "Settings of a kind version").
     *
     * @param rules their number is given here, whatever it says
     */
    @Requires(MANAGE_CERTIFICATES)
    void write(CertificateKindId kind, KindVersion rules);

    /** Whether whoever gets a certificate from now on is asked to keep it, also where no rule of assignment asks. */
    @Requires(MANAGE_CERTIFICATES)
    void askHolders(CertificateKindId kind, boolean asked);
}
