package dk.loeft.content;

import dk.loeft.shared.Id;

/** Key of a post in a dialogue. */
public record PostId(long value) implements Id {}
