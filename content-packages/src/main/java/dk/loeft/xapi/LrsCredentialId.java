package dk.loeft.xapi;

import dk.loeft.shared.Id;

/** The key of a credential. */
public record LrsCredentialId(long value) implements Id {}
