package dk.loeft.content.internal.tracking;

import dk.loeft.content.engine.ScoState;
import dk.loeft.content.engine.Scorm12Rules;
import dk.loeft.content.internal.packages.StoredItem;
import dk.loeft.learning.LaunchMode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an item begins with (SCORM 1.2 RTE 3.4.4, whose data model is AICC's). */
public final class LaunchData {
    private LaunchData() {}

    /** What holds for a launch in that mode. */
    public static Scorm12Rules.Launch rules(LaunchMode mode, StoredItem item) {
        Double mastery = item.given().masteryScore();
        return switch (mode) {
            case NORMAL -> Scorm12Rules.Launch.forCredit(mastery);
            case BROWSE -> new Scorm12Rules.Launch(Scorm12Rules.Credit.NO_CREDIT, Scorm12Rules.Mode.BROWSE, mastery);
            case REVIEW -> new Scorm12Rules.Launch(Scorm12Rules.Credit.NO_CREDIT, Scorm12Rules.Mode.REVIEW, mastery);
        };
    }

    /** The elements by name; those without a value are missing. */
    public static Map<String, String> cmi(
            Launches.Opened launch, StoredItem item, Optional<ItemProgress.Known> known, Launches.Learner learner) {
        ScoState state = known.map(ItemProgress.Known::state).orElse(ScoState.NEW);
        Map<String, String> cmi =
                new LinkedHashMap<>(known.map(ItemProgress.Known::elements).orElse(Map.of()));
        // what other ways of reporting left behind is none of the data model's
        cmi.keySet().removeIf(element -> !element.startsWith("cmi."));
        cmi.putAll(Scorm12Rules.launchValues(state, rules(launch.mode(), item)));
        // The key alone: a package has no need of a number that says who somebody is elsewhere.
        cmi.put("cmi.core.student_id", "person-" + launch.person().value());
        cmi.put("cmi.core.student_name", learner.familyName() + ", " + learner.givenName());
        put(cmi, "cmi.launch_data", item.given().dataFromLms());
        put(cmi, "cmi.student_data.max_time_allowed", item.given().maxTimeAllowed());
        put(cmi, "cmi.student_data.time_limit_action", item.given().timeLimitAction());
        return cmi;
    }

    private static void put(Map<String, String> cmi, String element, @Nullable String value) {
        if (value != null) {
            cmi.put(element, value);
        }
    }
}
