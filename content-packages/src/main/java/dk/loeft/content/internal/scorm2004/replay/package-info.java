/** Replays scripts of ADL's SCORM 2004 4th Edition conformance test suite against the engine, without a browser. */
@NullMarked
package dk.loeft.content.internal.scorm2004.replay;

import org.jspecify.annotations.NullMarked;
