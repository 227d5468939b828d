/** What people do, done in a real browser against the running product. */
@NullMarked
package dk.loeft.server.browser;

import org.jspecify.annotations.NullMarked;
