package dk.loeft.content.internal.cmi5;

import dk.loeft.content.Cmi5Token;
import dk.loeft.content.PackageStandard;
import dk.loeft.content.internal.tracking.LaunchSettings;
import dk.loeft.content.internal.tracking.Launches;
import dk.loeft.xapi.LaunchBounds;
import dk.loeft.xapi.LaunchCredentials;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Hands out the token of a session once (8.2). The caller has locked the registration. */
@Dependent
class SessionTokens {
    private final Cmi5Repository repository;

    private final Courses courses;

    private final LaunchCredentials credentials;

    private final LaunchSettings launchSettings;

    private final Cmi5Settings settings;

    @Inject
    SessionTokens(
            Cmi5Repository repository,
            Courses courses,
            LaunchCredentials credentials,
            LaunchSettings launchSettings,
            Cmi5Settings settings) {
        this.repository = repository;
        this.courses = courses;
        this.credentials = credentials;
        this.launchSettings = launchSettings;
        this.settings = settings;
    }

    Courses courses() {
        return courses;
    }

    Cmi5Token fetch(Optional<Launches.Opened> launch) {
        Optional<Cmi5Session> session = launch.flatMap(opened -> repository.sessionOfLaunch(opened.id()));
        if (launch.isEmpty() || session.isEmpty()) {
            return new Cmi5Token.Unknown();
        }
        if (!session.get().fetch()) {
            return new Cmi5Token.Spent();
        }
        Cmi5Registration registration =
                repository.registration(session.get().attempt()).orElseThrow();
        LaunchBounds bounds = new LaunchBounds(
                session.get().launch(),
                PackageStandard.CMI5.activityKind(),
                registration.person(),
                credentials.agent(registration.person()),
                registration.registration(),
                true,
                List.of(settings.activity(session.get().item())));
        return new Cmi5Token.Given(
                credentials.open(bounds, launchSettings.tokenLife()).basic());
    }
}
