package dk.loeft.competence;

/** What a file does to a part of a framework. */
public enum ChangeKind {
    /** The framework has no such part yet. */
    NEW,
    /** It is there, and the file says something else of it. */
    CHANGED,
    /** It was retired, and the file has it again. */
    RESTORED,
    /** It is there, and the file has it no more: it is kept, and no longer used. */
    RETIRED
}
