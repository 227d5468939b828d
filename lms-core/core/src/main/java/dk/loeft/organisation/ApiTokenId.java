package dk.loeft.organisation;

import dk.loeft.shared.Id;

/** Key of an API token. */
public record ApiTokenId(long value) implements Id {}
