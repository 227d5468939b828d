package dk.loeft.certification;

import java.util.Optional;

/**
 * What completing a course counts as.
 *
 * @param kind the kind of certificate
 * @param renewal whether it is the path for renewing; otherwise the one for the first time, which always suffices too
 * @param edition the year of rotating content, 2000–2100
 */
public record CourseTie(CertificateKindId kind, boolean renewal, Optional<Integer> edition) {
    /** The path for the first time. */
    public static CourseTie first(CertificateKindId kind) {
        return new CourseTie(kind, false, Optional.empty());
    }
}
