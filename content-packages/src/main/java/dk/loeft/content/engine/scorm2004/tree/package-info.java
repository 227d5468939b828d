/**
 * What a manifest says of a SCORM 2004 course: the activity tree and its sequencing, as immutable values.
 *
 * <p>"SN" in the sources is SCORM 2004 4th Edition, Sequencing and Navigation; "CAM" its Content Aggregation Model; "SS" IMS Simple
 * Sequencing 1.0, which SN profiles. Defaults are those of the two schemas.
 */
@NullMarked
package dk.loeft.content.engine.scorm2004.tree;

import org.jspecify.annotations.NullMarked;
