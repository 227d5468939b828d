/** The rule that makes one level of much evidence, on the JDK alone. */
@NullMarked
package dk.loeft.competence.engine;

import org.jspecify.annotations.NullMarked;
