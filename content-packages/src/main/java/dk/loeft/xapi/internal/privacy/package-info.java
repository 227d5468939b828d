/** Erasure in the learning record store. */
@NullMarked
package dk.loeft.xapi.internal.privacy;

import org.jspecify.annotations.NullMarked;
