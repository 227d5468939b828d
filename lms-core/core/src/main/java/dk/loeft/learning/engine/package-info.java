/** The rules by which learning is judged, on the JDK alone. */
@NullMarked
package dk.loeft.learning.engine;

import org.jspecify.annotations.NullMarked;
