/** What the tests of several packages share. */
@NullMarked
package dk.loeft.content.testing;

import org.jspecify.annotations.NullMarked;
