package dk.loeft.certification.engine;

/** One line of a person's history: something that happened, or a correction of such a line. */
public sealed interface Entry permits Event, Correction {
    /** The order of recording, unique in the history. */
    long seq();

    /** Who recorded it; kept for the audit, never changes a date. */
    Author author();
}
