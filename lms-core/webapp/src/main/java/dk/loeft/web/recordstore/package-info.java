/** The pages about the learning record store: its credentials, forwarding, how long it keeps, and what it knows of people. */
@NullMarked
package dk.loeft.web.recordstore;

import org.jspecify.annotations.NullMarked;
