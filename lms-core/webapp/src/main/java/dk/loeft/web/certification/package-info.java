/** The pages about certificates: one's own, HR's list, the kinds, and the public check. */
@NullMarked
package dk.loeft.web.certification;

import org.jspecify.annotations.NullMarked;
