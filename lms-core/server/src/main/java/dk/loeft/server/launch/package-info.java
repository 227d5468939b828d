/** The commands of {@code ./loeft}: their settings, the embedded database, and the start of the server. */
@NullMarked
package dk.loeft.server.launch;

import org.jspecify.annotations.NullMarked;
