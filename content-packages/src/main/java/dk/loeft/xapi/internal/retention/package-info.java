/** How long statements are kept, and their end. */
@NullMarked
package dk.loeft.xapi.internal.retention;

import org.jspecify.annotations.NullMarked;
