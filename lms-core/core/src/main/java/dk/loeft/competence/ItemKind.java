package dk.loeft.competence;

/** What an item of a framework is. */
public enum ItemKind {
    /** Holds areas and competences together; nobody is assessed in it. */
    AREA,
    /** Something people can do, at one of the framework's levels. */
    COMPETENCE
}
