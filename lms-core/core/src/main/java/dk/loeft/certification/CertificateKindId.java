package dk.loeft.certification;

import dk.loeft.shared.Id;

/** Key of a kind of certificate. */
public record CertificateKindId(long value) implements Id {}
