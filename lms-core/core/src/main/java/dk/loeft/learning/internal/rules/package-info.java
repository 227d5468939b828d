/** Audiences, the rules that assign learning to them, and what follows from the rules for each person. */
@NullMarked
package dk.loeft.learning.internal.rules;

import org.jspecify.annotations.NullMarked;
