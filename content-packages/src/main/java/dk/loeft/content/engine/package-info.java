/**
 * The runtime rules of SCORM 1.2 as pure functions: the data model, the state of a SCO, prerequisites, roll-up to a course.
 *
 * <p>Needs the JDK alone. "RTE" in the sources is the SCORM Run-Time Environment, version 1.2 (ADL, October 2001), "CAM" the
 * SCORM Content Aggregation Model of the same version, "CMI001" the AICC's guidelines for interoperability, revision 3.4.
 */
@NullMarked
package dk.loeft.content.engine;

import org.jspecify.annotations.NullMarked;
