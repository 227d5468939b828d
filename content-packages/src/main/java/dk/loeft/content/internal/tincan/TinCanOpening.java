package dk.loeft.content.internal.tincan;

import dk.loeft.content.PackageStandard;
import dk.loeft.content.internal.packages.StoredItem;
import dk.loeft.content.internal.tracking.LaunchSettings;
import dk.loeft.content.internal.tracking.Launches;
import dk.loeft.content.internal.tracking.Launches.Opened;
import dk.loeft.learning.LaunchMode;
import dk.loeft.learning.spi.LaunchRequest;
import dk.loeft.xapi.DocumentShelf;
import dk.loeft.xapi.LaunchBounds;
import dk.loeft.xapi.LaunchCredential;
import dk.loeft.xapi.LaunchCredentials;
import dk.loeft.xapi.LaunchStates;
import dk.loeft.xapi.model.Ifi;
import dk.loeft.xapi.model.XapiJson;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Opens launches with a credential of the record store, and puts together what the address of the activity carries (Rustici's launch
 * convention: endpoint, auth, actor, registration, activity_id). All of it travels in the fragment of the player's address, which
 * no server is sent; the player moves it into the activity's.
 */
@Dependent
class TinCanOpening {
    private final Launches launches;

    private final LaunchCredentials credentials;

    private final LaunchStates states;

    private final TinCanRepository registrations;

    private final TinCanPackages packages;

    private final LaunchSettings settings;

    @Inject
    TinCanOpening(
            Launches launches,
            LaunchCredentials credentials,
            LaunchStates states,
            TinCanRepository registrations,
            TinCanPackages packages,
            LaunchSettings settings) {
        this.launches = launches;
        this.credentials = credentials;
        this.states = states;
        this.registrations = registrations;
        this.packages = packages;
        this.settings = settings;
    }

    /** Opens an activity and gives the address of the player. The credential of an earlier launch of it ends. */
    String open(LaunchRequest request, StoredItem item) {
        Optional<Opened> earlier = launches.newest(request.attempt(), item.id());
        earlier.ifPresent(launch -> credentials.end(launch.id()));
        String secret =
                launches.open(request.attempt(), item.id(), request.person().id(), request.mode());
        Opened opened = launches.bySecret(secret).orElseThrow();
        // whoever only looks must not meet the work of the attempt
        UUID registration =
                request.mode() == LaunchMode.NORMAL ? registrations.registration(request.attempt()) : UUID.randomUUID();
        Ifi agent = credentials.agent(request.person().id());
        List<String> activities = new ArrayList<>(List.of(item.identifier()));
        activities.addAll(packages.toldOf(request.reference(), item.identifier()));
        if (request.mode() == LaunchMode.NORMAL && earlier.isEmpty()) {
            registrations
                    .former(request.attempt(), item.id())
                    .ifPresent(former -> takeAlong(activities, agent, former, registration));
        }
        LaunchBounds bounds = new LaunchBounds(
                opened.id(),
                PackageStandard.TIN_CAN.activityKind(),
                request.person().id(),
                agent,
                registration,
                false,
                activities);
        LaunchCredential credential = credentials.open(bounds, settings.tokenLife());
        String convention = convention(request, item, credential, bounds);
        return launches.address(
                        TinCanActivityProvider.SHELL,
                        secret,
                        request.attempt(),
                        item.id(),
                        request.person().language())
                + "&launch=" + encoded(convention);
    }

    /** What the package kept of the activity in the attempt that this one succeeds. */
    private void takeAlong(List<String> activities, Ifi agent, UUID former, UUID registration) {
        activities.forEach(activity -> states.copy(
                DocumentShelf.state(activity, agent, Optional.of(former)),
                DocumentShelf.state(activity, agent, Optional.of(registration)),
                Set.of()));
    }

    private String convention(
            LaunchRequest request, StoredItem item, LaunchCredential credential, LaunchBounds bounds) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("endpoint", settings.contentOrigin() + "/xapi/");
        parameters.put("auth", "Basic " + credential.basic());
        parameters.put(
                "actor",
                XapiJson.objectBuilder(bounds.agent().agent())
                        .add("name", request.person().name())
                        .build()
                        .toString());
        parameters.put("registration", bounds.registration().toString());
        parameters.put("activity_id", item.identifier());
        parameters.put("activity_platform", "Løft");
        parameters.put("Accept-Language", request.person().language());
        return parameters.entrySet().stream()
                .map(each -> each.getKey() + "=" + encoded(each.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
