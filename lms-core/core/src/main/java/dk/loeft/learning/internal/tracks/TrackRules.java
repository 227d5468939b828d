package dk.loeft.learning.internal.tracks;

import dk.loeft.competence.Wording;
import dk.loeft.learning.TrackInput;
import dk.loeft.learning.TrackItemInput;
import dk.loeft.learning.TrackSetInput;
import dk.loeft.shared.RefusedException;
import java.util.List;

/** What an author may write about a track: that it fits. What is needed to publish it is looked at by {@link TrackCheck}. */
final class TrackRules {
    private TrackRules() {}

    /** Refuses what does not fit, naming the limit; gives back the texts without blanks around them. */
    static TrackInput checked(TrackInput input) {
        Wording title = stripped(input.title(), "learning.track.title", TrackInput.MAX_TITLE);
        if (title.isEmpty()) {
            throw new RefusedException("learning.track.title", TrackInput.MAX_TITLE);
        }
        if (input.sets().size() > TrackInput.MAX_SETS) {
            throw new RefusedException("learning.track.sets", TrackInput.MAX_SETS);
        }
        return new TrackInput(
                title,
                stripped(input.summary(), "learning.track.summary", TrackInput.MAX_SUMMARY),
                input.inOrder(),
                input.sets().stream().map(TrackRules::checked).toList());
    }

    private static TrackSetInput checked(TrackSetInput set) {
        if (set.items().size() > TrackInput.MAX_ITEMS) {
            throw new RefusedException("learning.track.items", TrackInput.MAX_ITEMS);
        }
        limit(set.needed());
        List<TrackItemInput> items = set.items();
        items.forEach(item -> limit(item.credits()));
        return new TrackSetInput(
                stripped(set.title(), "learning.track.title", TrackInput.MAX_TITLE),
                set.rule(),
                set.needed(),
                set.optional(),
                set.ordered(),
                stripped(set.milestone(), "learning.track.title", TrackInput.MAX_TITLE),
                items);
    }

    private static void limit(int number) {
        if (number < 0 || number > TrackInput.MAX_CREDITS) {
            throw new RefusedException("learning.track.number", TrackInput.MAX_CREDITS);
        }
    }

    private static Wording stripped(Wording wording, String key, int most) {
        Wording stripped = new Wording(wording.da().strip(), wording.en().strip());
        if (stripped.da().length() > most || stripped.en().length() > most) {
            throw new RefusedException(key, most);
        }
        return stripped;
    }
}
