package dk.loeft.certification;

import dk.loeft.shared.Id;

/** Key of a saved view. */
public record CertificateViewId(long value) implements Id {}
