/**
 * The run-time side of one SCO: the API (RTE 3) and the data model behind it (RTE 4), "RTE" being SCORM 2004 4th Edition,
 * Run-Time Environment.
 *
 * <p>Knows nothing of sequencing. What it needs comes in as {@link dk.loeft.content.engine.scorm2004.datamodel.ScoLaunch}, what it
 * yields goes out as {@link dk.loeft.content.engine.scorm2004.datamodel.ScoReport}. It is written with plain collections and
 * strings, without reflection, streams or formatting, so that the same source can run in a browser and on the server.
 */
@NullMarked
package dk.loeft.content.engine.scorm2004.datamodel;

import org.jspecify.annotations.NullMarked;
