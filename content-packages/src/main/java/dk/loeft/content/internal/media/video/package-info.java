/** Videos with captions as courses: MP4, WebM and HLS. */
@NullMarked
package dk.loeft.content.internal.media.video;

import org.jspecify.annotations.NullMarked;
