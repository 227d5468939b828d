/** How the read models are read. */
@NullMarked
package dk.loeft.reporting.internal;

import org.jspecify.annotations.NullMarked;
