/** Rules of the organisation that need no database. Depends on the JDK alone. */
@NullMarked
package dk.loeft.organisation.engine;

import org.jspecify.annotations.NullMarked;
