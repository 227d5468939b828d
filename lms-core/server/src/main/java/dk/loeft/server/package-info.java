/**
 * What the launcher and the application server share: the way in, and the handle on the server. Everything else of the
 * launcher lives in {@code launch}, behind a class loader of its own.
 */
@NullMarked
package dk.loeft.server;

import org.jspecify.annotations.NullMarked;
