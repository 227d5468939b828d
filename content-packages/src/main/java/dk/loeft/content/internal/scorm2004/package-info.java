/** Reads the manifests of SCORM 2004 (2nd to 4th edition) into {@link dk.loeft.content.engine.scorm2004.tree}, and says what is wrong with them. */
@NullMarked
package dk.loeft.content.internal.scorm2004;

import org.jspecify.annotations.NullMarked;
