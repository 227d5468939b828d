/** Copies of statements to other learning record stores. */
@NullMarked
package dk.loeft.xapi.internal.forward;

import org.jspecify.annotations.NullMarked;
