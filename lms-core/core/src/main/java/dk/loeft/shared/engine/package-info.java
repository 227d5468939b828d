/** Rules that several capabilities reckon by, which need the JDK alone. */
@NullMarked
package dk.loeft.shared.engine;

import org.jspecify.annotations.NullMarked;
