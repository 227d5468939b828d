/** What the rooms of the learning record store share. */
@NullMarked
package dk.loeft.xapi.internal;

import org.jspecify.annotations.NullMarked;
