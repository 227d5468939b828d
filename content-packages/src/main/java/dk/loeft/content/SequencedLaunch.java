package dk.loeft.content;

import dk.loeft.learning.LaunchMode;

/**
 * What the player needs to run a SCORM 2004 course.
 *
 * @param launch key of the launch
 * @param attempt the key under which the browser keeps unsent work: the same for all launches of the attempt
 * @param mode how it was opened
 * @param lastSeq the highest commit stored for this launch, 0 for none
 * @param language the language the person reads
 * @param superseded whether unsent work was dropped because newer work is stored
 * @param view where the course stands
 */
public record SequencedLaunch(
        long launch,
        String attempt,
        LaunchMode mode,
        long lastSeq,
        String language,
        boolean superseded,
        SequencedView view) {}
