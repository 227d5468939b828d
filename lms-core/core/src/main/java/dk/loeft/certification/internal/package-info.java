/** How certificates are kept, issued, listed and printed. */
@NullMarked
package dk.loeft.certification.internal;

import org.jspecify.annotations.NullMarked;
