package dk.loeft.certification;

/**
 * A kind of certificate, to be chosen.
 *
 * @param id key
 * @param code its short code, unique
 * @param title its title
 */
public record CertificateKindName(CertificateKindId id, String code, String title) {}
