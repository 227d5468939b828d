package dk.loeft.certification;

import dk.loeft.learning.CourseId;
import java.util.Optional;

/**
 * A kind of certificate.
 *
 * @param id key
 * @param input its terms
 * @param course the course whose completion issues it
 * @param courseTitle that course's title, empty without one
 * @param holders how many of those who work here hold it today, as HR's list counts them
 */
public record CertificateKindRow(
        CertificateKindId id,
        CertificateKindInput input,
        Optional<CourseId> course,
        String courseTitle,
        long holders) {}
