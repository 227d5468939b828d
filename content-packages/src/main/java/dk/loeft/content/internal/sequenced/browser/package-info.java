/**
 * The way into the SCORM 2004 data model from JavaScript. The build compiles it, with the engine's data model, to {@code
 * scorm2004-datamodel.js}; on the server nobody calls it.
 */
@NullMarked
package dk.loeft.content.internal.sequenced.browser;

import org.jspecify.annotations.NullMarked;
