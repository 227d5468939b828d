package dk.loeft.competence;

import dk.loeft.shared.Id;

/** Key of a framework: one edition of it. */
public record FrameworkId(long value) implements Id {}
