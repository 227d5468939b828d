/** How the trail is written and read. */
@NullMarked
package dk.loeft.audit.internal;

import org.jspecify.annotations.NullMarked;
