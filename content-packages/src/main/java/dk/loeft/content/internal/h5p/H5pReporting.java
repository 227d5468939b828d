package dk.loeft.content.internal.h5p;

import dk.loeft.content.Commit;
import dk.loeft.content.CommitAnswer.Rejected;
import dk.loeft.content.internal.tracking.ItemProgress;
import dk.loeft.content.internal.tracking.Launches;
import dk.loeft.xapi.LaunchBounds;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Brings commits of launches to where they are kept. The caller has locked the attempt. */
@Dependent
class H5pReporting {
    private final H5pCommits commits;

    private final H5pRegistrations registrations;

    private final ItemProgress progress;

    private final Launches launches;

    @Inject
    H5pReporting(H5pCommits commits, H5pRegistrations registrations, ItemProgress progress, Launches launches) {
        this.commits = commits;
        this.registrations = registrations;
        this.progress = progress;
        this.launches = launches;
    }

    LaunchBounds bounds(Launches.Opened launch, String reference) {
        return registrations.bounds(launch, reference);
    }

    String activity(String reference) {
        return registrations.activity(reference);
    }

    /** The commit without what can never be stored. */
    Commit storable(Commit commit, LaunchBounds bounds) {
        Map<String, String> elements = new HashMap<>(commit.elements());
        Commit left = commit;
        for (Optional<Rejected> bad = H5pCommits.rejected(left, bounds);
                bad.isPresent();
                bad = H5pCommits.rejected(left, bounds)) {
            elements.remove(bad.get().element());
            left = new Commit(commit.launch(), commit.seq(), elements, commit.ended(), commit.sessionTime());
        }
        return left;
    }

    /**
     * Stores a commit and acknowledges it. Its statements are always stored; what the content keeps is left out where a newer
     * launch has reported.
     *
     * @return whether all of it was stored
     */
    boolean store(Commit commit, Launches.Opened launch, LaunchBounds bounds) {
        boolean newest = !progress.superseded(launch.attempt(), launch.item(), launch.id());
        commits.store(commit, launch, bounds, newest);
        launches.acknowledge(launch.id(), commit.seq());
        return newest;
    }
}
