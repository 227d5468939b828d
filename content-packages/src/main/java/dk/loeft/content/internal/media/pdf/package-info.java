/** PDF documents as courses. */
@NullMarked
package dk.loeft.content.internal.media.pdf;

import org.jspecify.annotations.NullMarked;
