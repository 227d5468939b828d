/**
 * The sequencing of SN Appendix C. Each process of the pseudo code is a method of its name, with its number in the Javadoc.
 *
 * <p>{@link dk.loeft.content.engine.scorm2004.sequencing.Sequencer} is the way in, {@link
 * dk.loeft.content.engine.scorm2004.sequencing.SequencingState} what is kept between two events.
 */
@NullMarked
package dk.loeft.content.engine.scorm2004.sequencing;

import org.jspecify.annotations.NullMarked;
