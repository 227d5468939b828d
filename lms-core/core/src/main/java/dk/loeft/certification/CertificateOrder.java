package dk.loeft.certification;

import java.util.Set;

/**
 * The order of HR's list.
 *
 * @param sort the column, as {@link Certification#list} names them; any other one means {@code expires}
 * @param ascending smallest first
 */
public record CertificateOrder(String sort, boolean ascending) {
    private static final Set<String> COLUMNS =
            Set.of("name", "staffNumber", "unit", "certificate", "state", "expires", "due");

    /** What expires first on top. */
    public static final CertificateOrder BY_EXPIRY = new CertificateOrder("expires", true);

    public CertificateOrder {
        sort = COLUMNS.contains(sort) ? sort : "expires";
    }
}
