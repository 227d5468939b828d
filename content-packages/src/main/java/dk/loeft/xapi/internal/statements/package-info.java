/** Statements: storing them, finding them again, and who and what they are about. */
@NullMarked
package dk.loeft.xapi.internal.statements;

import org.jspecify.annotations.NullMarked;
