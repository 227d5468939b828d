/** The rules of validity, on the JDK alone. */
@NullMarked
package dk.loeft.certification.engine;

import org.jspecify.annotations.NullMarked;
