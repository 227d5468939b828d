package dk.loeft.certification;

import dk.loeft.certification.internal.SeededCertificates;
import dk.loeft.organisation.SeedOrganisation;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** Three years of certificates for the people of a made-up municipality, for measuring. */
public final class SeedCertification {
    private SeedCertification() {}

    /**
     * Makes so many kinds of certificate, histories of everybody under each, and what follows from them by the rules. The same
     * seed makes the same.
     *
     * @return how many certificates there are
     */
    public static long seed(
            Connection connection, long seed, List<SeedOrganisation.Seeded> people, int kinds, Instant now)
            throws SQLException {
        return new SeededCertificates(connection, seed, now).make(people, kinds);
    }
}
