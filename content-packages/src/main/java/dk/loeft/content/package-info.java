/**
 * Content packages: reading them safely, telling their authors what is wrong, and the rules by which they report.
 *
 * <p>{@link dk.loeft.content.PackageReader} is the way in. Nothing here needs a server: the same code answers {@code
 * ./loeft inspect} and an upload. The runtime rules of SCORM 1.2 are in {@link dk.loeft.content.engine}.
 */
@NullMarked
package dk.loeft.content;

import org.jspecify.annotations.NullMarked;
