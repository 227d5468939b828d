/** Signing in and out, and one's own profile. */
@NullMarked
package dk.loeft.web.signin;

import org.jspecify.annotations.NullMarked;
