/**
 * SCORM 2004, 4th edition (and what its 2nd and 3rd edition share with it), as an engine that needs the JDK alone.
 *
 * <ul>
 *   <li>{@code tree}: what a manifest says. {@link dk.loeft.content.engine.scorm2004.tree.ActivityTree} of {@link
 *       dk.loeft.content.engine.scorm2004.tree.Activity}.
 *   <li>{@code datamodel}: the API of one SCO in one session. {@code new RuntimeApi(launch, clock)} answers {@code Initialize} to
 *       {@code GetDiagnostic}; {@code report()} says what the SCO left behind. Runs in the browser and on the server alike.
 *   <li>{@code sequencing}: {@code Sequencer.of(tree)}; {@code handle(state, event)} gives the next state and an outcome:
 *       deliver an activity, the session has ended, or nothing with the exception's code.
 *   <li>{@code course}: {@code CourseAttempt}, the two together, with the learner's global objectives and shared data.
 * </ul>
 *
 * <p>States are values. Each has {@code toMap()} and {@code fromMap(…)} with nothing but strings, numbers, booleans, lists and
 * maps in it, so that it can be kept as JSON in one row of an attempt and a server can go on from there after a crash. The
 * server is the authority: what a browser reports is taken through the same data model, and where it leads is decided here.
 */
@NullMarked
package dk.loeft.content.engine.scorm2004;

import org.jspecify.annotations.NullMarked;
