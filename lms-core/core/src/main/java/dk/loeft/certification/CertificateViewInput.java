package dk.loeft.certification;

/**
 * A search of HR's list under a name.
 *
 * @param name unique among those of its owner, whatever the case; at most {@value #LONGEST_NAME} characters
 * @param shared whether all of HR may open it
 * @param filter which rows it shows
 * @param order in which order
 */
public record CertificateViewInput(String name, boolean shared, CertificateFilter filter, CertificateOrder order) {
    /** How long a name may be. */
    public static final int LONGEST_NAME = 80;
}
