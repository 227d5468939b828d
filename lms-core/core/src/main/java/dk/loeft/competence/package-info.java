/**
 * What people should be able to do: frameworks of competences with their levels, as data that can be brought in, taken out and
 * replaced. {@link dk.loeft.competence.Frameworks} is the facade.
 */
@NullMarked
package dk.loeft.competence;

import org.jspecify.annotations.NullMarked;
