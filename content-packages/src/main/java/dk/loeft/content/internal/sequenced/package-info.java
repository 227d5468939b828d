/**
 * SCORM 2004 courses as they are taken: launches, what is kept of an attempt, navigation. What the standard says is the matter of
 * {@link dk.loeft.content.engine.scorm2004}; here it meets people, browsers and the database.
 */
@NullMarked
package dk.loeft.content.internal.sequenced;

import org.jspecify.annotations.NullMarked;
