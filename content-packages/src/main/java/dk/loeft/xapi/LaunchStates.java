package dk.loeft.xapi;

import dk.loeft.organisation.PartOfUseCase;
import java.util.Set;

/** States that content has kept, on their way from one attempt of a person to the one that takes its place. */
public interface LaunchStates {
    /**
     * Copies what lies on a shelf to another one of the same agent. What lies there already stays as it is.
     *
     * @param except names of documents that are left out
     */
    @PartOfUseCase
    void copy(DocumentShelf from, DocumentShelf to, Set<String> except);
}
