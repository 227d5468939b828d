package dk.loeft.content.internal.tracking;

import dk.loeft.content.RunningLaunch;
import dk.loeft.content.internal.packages.StoredItem;
import dk.loeft.content.internal.tracking.TrackingRepository.Learner;
import java.util.Optional;

/** Puts together what a SCO begins with (SCORM 1.2 RTE 3.4.4). */
final class RunningLaunches {
    private RunningLaunches() {}

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
                LaunchData.cmi(
                        launch.opened(),
                        item,
                        tracking.map(row -> new ItemProgress.Known(row.state(), row.elements())),
                        new Launches.Learner(learner.familyName(), learner.givenName(), learner.language())),
                launch.lastSeq(),
                learner.language(),
                journal);
    }

    private static String href(String reference, StoredItem item) {
        String launch = item.launch().orElseThrow();
        return launch.matches("(?i)https?://.*") ? launch : "/content/p/" + reference + "/" + launch;
    }
}
