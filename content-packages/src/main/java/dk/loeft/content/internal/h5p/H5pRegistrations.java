package dk.loeft.content.internal.h5p;

import dk.loeft.content.PackageStandard;
import dk.loeft.content.internal.tracking.LaunchSettings;
import dk.loeft.content.internal.tracking.Launches;
import dk.loeft.xapi.LaunchBounds;
import dk.loeft.xapi.LaunchCredentials;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;

/** Under which registration, activity and agent the statements of a launch are stored. */
@Dependent
class H5pRegistrations {
    private final H5pRepository registrations;

    private final LaunchCredentials credentials;

    private final LaunchSettings settings;

    @Inject
    H5pRegistrations(H5pRepository registrations, LaunchCredentials credentials, LaunchSettings settings) {
        this.registrations = registrations;
        this.credentials = credentials;
        this.settings = settings;
    }

    /**
     * Lets a launch store statements. Its credential stays here: the browser sends statements with the launch token, and the
     * server stores them within the bounds of the launch.
     */
    void open(Launches.Opened launch, String reference) {
        credentials.open(bounds(launch, reference), settings.tokenLife());
    }

    /** What the launch may store: an attempt has one registration, an H5P package is one activity. */
    LaunchBounds bounds(Launches.Opened launch, String reference) {
        return new LaunchBounds(
                launch.id(),
                PackageStandard.H5P.activityKind(),
                launch.person(),
                credentials.agent(launch.person()),
                registrations.registration(launch.attempt()),
                true,
                List.of(activity(reference)));
    }

    /** The IRI of a package: that of its files, whose address holds the hash of the package. */
    String activity(String reference) {
        return settings.contentOrigin() + "/content/p/" + reference;
    }
}
