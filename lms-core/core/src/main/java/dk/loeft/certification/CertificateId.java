package dk.loeft.certification;

import dk.loeft.shared.Id;

/** Key of a certificate that a person was issued. */
public record CertificateId(long value) implements Id {}
