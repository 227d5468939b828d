/** The pages about the learning record store: its credentials. */
@NullMarked
package dk.loeft.web.recordstore;

import org.jspecify.annotations.NullMarked;
