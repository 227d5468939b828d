package dk.loeft.content.internal.tracking;

import dk.loeft.content.RunningLaunch;
import dk.loeft.content.engine.ScoState;
import dk.loeft.content.engine.Scorm12Rules;
import dk.loeft.content.internal.packages.StoredItem;
import dk.loeft.content.internal.tracking.TrackingRepository.Learner;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts together what a SCO begins with (SCORM 1.2 RTE 3.4.4). */
final class RunningLaunches {
    private RunningLaunches() {}

    static Scorm12Rules.Launch rules(OpenLaunch launch, StoredItem item) {
        Double mastery = item.given().masteryScore();
        return switch (launch.mode()) {
            case NORMAL -> Scorm12Rules.Launch.forCredit(mastery);
            case BROWSE -> new Scorm12Rules.Launch(Scorm12Rules.Credit.NO_CREDIT, Scorm12Rules.Mode.BROWSE, mastery);
            case REVIEW -> new Scorm12Rules.Launch(Scorm12Rules.Credit.NO_CREDIT, Scorm12Rules.Mode.REVIEW, mastery);
        };
    }

    static RunningLaunch of(
            OpenLaunch launch,
            StoredItem item,
            String reference,
            Optional<ScoTracking> tracking,
            Learner learner,
            RunningLaunch.Journal journal) {
        return new RunningLaunch(
                launch.id(),
                Launches.journalKey(launch.key().attempt(), launch.key().item()),
                item.identifier(),
                item.title(),
                href(reference, item),
                launch.mode(),
                cmi(launch, item, tracking, learner),
                launch.lastSeq(),
                learner.language(),
                journal);
    }

    private static String href(String reference, StoredItem item) {
        String launch = item.launch().orElseThrow();
        return launch.matches("(?i)https?://.*") ? launch : "/content/p/" + reference + "/" + launch;
    }

    private static Map<String, String> cmi(
            OpenLaunch launch, StoredItem item, Optional<ScoTracking> tracking, Learner learner) {
        ScoState state = tracking.map(ScoTracking::state).orElse(ScoState.NEW);
        Map<String, String> cmi =
                new LinkedHashMap<>(tracking.map(ScoTracking::elements).orElse(Map.of()));
        cmi.putAll(Scorm12Rules.launchValues(state, rules(launch, item)));
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
