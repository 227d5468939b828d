/** The arithmetic of the chain. Depends on the JDK alone. */
@NullMarked
package dk.loeft.audit.engine;

import org.jspecify.annotations.NullMarked;
