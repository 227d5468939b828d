/** H5P packages: what they hold, and what their content reports. */
@NullMarked
package dk.loeft.content.internal.h5p;

import org.jspecify.annotations.NullMarked;
