package dk.loeft.content.internal.tracking;

import dk.loeft.learning.AttemptId;
import dk.loeft.learning.LaunchMode;
import dk.loeft.organisation.PersonId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Launches of every standard: who opened which item of which attempt, and until when it may report. The secret that a browser
 * gets names one launch; the database knows its hash alone. Takes part in the transaction of whoever asks.
 */
@Dependent
public class Launches {
    private final TrackingRepository tracking;

    private final LaunchSettings settings;

    private final Clock clock;

    @Inject
    Launches(TrackingRepository tracking, LaunchSettings settings, Clock clock) {
        this.tracking = tracking;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * A launch.
     *
     * @param id key; the actor of kind launch has it too
     * @param attempt what it reports for
     * @param item key of the item that was opened
     * @param person who learns
     * @param mode how it was opened
     * @param openedAt when
     * @param lastSeq the highest number of a report that is stored, 0 for none
     */
    public record Opened(
            long id, AttemptId attempt, long item, PersonId person, LaunchMode mode, Instant openedAt, long lastSeq) {}

    /** How a package addresses a person. */
    public record Learner(String familyName, String givenName, String language) {}

    /** Opens an item and gives the secret of the launch, which is not kept. */
    public String open(AttemptId attempt, long item, PersonId person, LaunchMode mode) {
        LaunchToken token = LaunchToken.random();
        Instant now = clock.instant();
        tracking.add(new OpenLaunch(
                token, new TrackingKey(attempt, item), person, mode, now, now.plus(settings.tokenLife())));
        return token.secret();
    }

    /** The launch of a secret, absent if there is none or it has expired. */
    public Optional<Opened> bySecret(String secret) {
        return tracking.byToken(new LaunchToken(secret))
                .filter(launch -> !launch.expired(clock.instant()))
                .map(OpenLaunch::opened);
    }

    /** A launch by its key, expired or not. */
    public Optional<Opened> find(long id) {
        return tracking.launch(id).map(OpenLaunch::opened);
    }

    /** The newest launch of an item in an attempt. */
    public Optional<Opened> newest(AttemptId attempt, long item) {
        return tracking.newestLaunch(attempt, item).map(OpenLaunch::opened);
    }

    /** Holds off whoever reports for the same launch until the end of the transaction. */
    public Optional<Opened> lock(long id) {
        return tracking.lockLaunch(id).map(OpenLaunch::opened);
    }

    /** Writes down that reports up to that number are stored. */
    public void acknowledge(long id, long seq) {
        tracking.lockLaunch(id).ifPresent(launch -> launch.acknowledge(seq));
    }

    /** From now on the launch may not report any more. */
    public void end(long id) {
        tracking.lockLaunch(id).ifPresent(launch -> launch.expire(clock.instant()));
    }

    public Learner learner(PersonId person) {
        TrackingRepository.Learner found = tracking.learner(person);
        return new Learner(found.familyName(), found.givenName(), found.language());
    }

    /**
     * The address of a player's shell on the content origin. The secret stands in the fragment, which browsers do not send to
     * servers or write into referrers. It names the attempts whose unsent work the browser may hold beside that of this one.
     *
     * @param shell its file, for example {@code shell.html}
     */
    public String address(String shell, String secret, AttemptId attempt, long item, String language) {
        String former = tracking.former(new TrackingKey(attempt, item)).stream()
                .map(each -> String.valueOf(each.value()))
                .collect(Collectors.joining(","));
        return settings.contentOrigin() + "/content/play/" + shell + "#token=" + secret + "&attempt="
                + journalKey(attempt, item) + "&lang=" + language + (former.isEmpty() ? "" : "&former=" + former);
    }

    /** The key under which the browser keeps unsent work: the same for all launches of an attempt and an item. */
    public static String journalKey(AttemptId attempt, long item) {
        return attempt.value() + "-" + item;
    }
}
