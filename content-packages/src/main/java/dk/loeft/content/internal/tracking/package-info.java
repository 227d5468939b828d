/** Launches of SCORM 1.2 items, what they report, and what the course makes of it. */
@NullMarked
package dk.loeft.content.internal.tracking;

import org.jspecify.annotations.NullMarked;
