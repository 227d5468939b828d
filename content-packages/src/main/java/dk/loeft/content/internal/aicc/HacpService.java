package dk.loeft.content.internal.aicc;

import static dk.loeft.content.engine.aicc.HacpError.INVALID_COMMAND;
import static dk.loeft.content.engine.aicc.HacpError.INVALID_SESSION;
import static dk.loeft.content.engine.aicc.HacpError.SUCCESSFUL;

import dk.loeft.content.CommitAnswer;
import dk.loeft.content.Hacp;
import dk.loeft.content.engine.Scorm12DataModel;
import dk.loeft.content.engine.aicc.AiccGroups;
import dk.loeft.content.engine.aicc.AuData;
import dk.loeft.content.engine.aicc.AuRecords;
import dk.loeft.content.engine.aicc.HacpAnswer;
import dk.loeft.content.engine.aicc.HacpMessage;
import dk.loeft.content.internal.tracking.ItemProgress;
import dk.loeft.content.internal.tracking.Launches;
import dk.loeft.content.internal.tracking.Launches.Opened;
import dk.loeft.learning.LaunchMode;
import dk.loeft.organisation.Actor;
import dk.loeft.organisation.CurrentActor;
import dk.loeft.organisation.NotPermittedException;
import dk.loeft.organisation.UseCases;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

@UseCases
@Transactional
@ApplicationScoped
class HacpService implements Hacp {
    private static final Set<String> PUTS = Set.of(
            "putparam", "putcomments", "putobjectives", "putinteractions", "putpath", "putperformance");

    private final Launches launches;

    private final ItemProgress progress;

    private final AuSession session;

    private final CurrentActor actor;

    @Inject
    HacpService(Launches launches, ItemProgress progress, AuSession session, CurrentActor actor) {
        this.launches = launches;
        this.progress = progress;
        this.session = session;
        this.actor = actor;
    }

    /** For the container's proxy, which never uses the fields. */
    @SuppressWarnings("NullAway")
    protected HacpService() {
        this.launches = null;
        this.progress = null;
        this.session = null;
        this.actor = null;
    }

    @Override
    public HacpAnswer answer(HacpMessage message) {
        Opened launch = mine();
        if (session.over(launch)) {
            return HacpAnswer.of(INVALID_SESSION);
        }
        if (message.command().equals("getparam")) {
            return new HacpAnswer(SUCCESSFUL, session.told(launch));
        }
        boolean puts = PUTS.contains(message.command());
        if (!puts && !message.command().equals("exitau")) {
            return HacpAnswer.of(INVALID_COMMAND);
        }
        if (launch.mode() != LaunchMode.NORMAL) {
            return HacpAnswer.of(SUCCESSFUL);
        }
        if (puts) {
            return put(launch, message);
        }
        session.exit(launch);
        return HacpAnswer.of(SUCCESSFUL);
    }

    /** All of a report is kept or none of it: a table that cannot be read, or a memory too large, changes nothing. */
    private HacpAnswer put(Opened launch, HacpMessage message) {
        Map<String, String> elements = session.elements(launch);
        if (message.command().equals("putparam")) {
            AiccGroups data = AiccGroups.parse(message.data());
            if (data.text("core_lesson").orElse("").length() > Scorm12DataModel.SUSPEND_DATA) {
                return HacpAnswer.of(INVALID_COMMAND);
            }
            session.put(launch, AuData.merged(data, elements));
            return HacpAnswer.of(SUCCESSFUL);
        }
        if (message.command().equals("putperformance")) {
            AuRecords.performance(message.data(), elements);
        } else {
            List<Map<String, String>> rows;
            try {
                rows = AiccTable.parse(message.data()).rows().stream()
                        .map(AiccTable.Row::byName)
                        .toList();
            } catch (UncheckedIOException unreadable) {
                return HacpAnswer.of(INVALID_COMMAND);
            }
            add(message.command(), rows, elements);
        }
        session.put(launch, elements);
        return HacpAnswer.of(SUCCESSFUL);
    }

    private static void add(String command, List<Map<String, String>> rows, Map<String, String> elements) {
        switch (command) {
            case "putcomments" -> AuRecords.comments(rows, elements);
            case "putobjectives" -> AuRecords.objectives(rows, elements);
            case "putinteractions" -> AuRecords.interactions(rows, elements);
            default -> AuRecords.path(rows, elements);
        }
    }

    @Override
    public Optional<CommitAnswer.Standing> standing() {
        Opened launch = mine();
        return launch.mode() == LaunchMode.NORMAL
                ? Optional.of(progress.standing(launch.attempt(), launch.item()))
                : Optional.empty();
    }

    /** The launch that acts, its attempt locked, so that two posts at a time see each other. */
    private Opened mine() {
        Actor who = actor.get();
        if (who.kind() != Actor.Kind.LAUNCH) {
            throw new NotPermittedException();
        }
        Opened found = launches.find(who.id()).orElseThrow(NotPermittedException::new);
        progress.lock(found.attempt());
        return launches.lock(found.id()).orElseThrow(NotPermittedException::new);
    }
}
