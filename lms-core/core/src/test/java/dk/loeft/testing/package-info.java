/** What tests of several capabilities share: the real database, and JPA over it without a container. */
@NullMarked
package dk.loeft.testing;

import org.jspecify.annotations.NullMarked;
