/** Credentials and bearer tokens of the learning record store. */
@NullMarked
package dk.loeft.xapi.internal.access;

import org.jspecify.annotations.NullMarked;
