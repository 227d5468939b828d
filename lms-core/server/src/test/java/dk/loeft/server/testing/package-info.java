/** The built product as a process of its own, for tests that use it as people and operators do. */
@NullMarked
package dk.loeft.server.testing;

import org.jspecify.annotations.NullMarked;
