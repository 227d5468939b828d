package dk.loeft.content.internal.tracking;

import dk.loeft.content.engine.aicc.CompletionRequirements;

/** What completes the courses of a standard that lets packages say so. */
@FunctionalInterface
public interface CompletionRules {

    /**
     * The requirements of a package.
     *
     * @param reference the package
     */
    CompletionRequirements of(String reference);
}
