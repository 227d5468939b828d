package dk.loeft.certification;

import dk.loeft.certification.engine.KindVersion;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The rules of a kind.
 *
 * @param kind key
 * @param code its code, by which proof from elsewhere names it
 * @param title what it certifies
 * @param holdersAsked whether whoever gets one is asked to keep it
 * @param versions all versions, oldest first
 * @param inForce the number of the one in force today
 * @param lastProof the last day on which somebody earned one, or tried to
 */
public record KindRules(
        CertificateKindId kind,
        String code,
        String title,
        boolean holdersAsked,
        List<KindVersion> versions,
        int inForce,
        Optional<LocalDate> lastProof) {
    public KindRules {
        versions = List.copyOf(versions);
    }

    /** The newest version, in force or not. */
    public KindVersion newest() {
        return versions.get(versions.size() - 1);
    }
}
