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
import dk.loeft.content.internal.tracking.ActingLaunch;
import dk.loeft.content.internal.tracking.ItemProgress;
import dk.loeft.content.internal.tracking.Launches.Opened;
import dk.loeft.learning.LaunchMode;
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
    private static final Set<String> PUTS =
            Set.of("putparam", "putcomments", "putobjectives", "putinteractions", "putpath", "putperformance");

    private final ActingLaunch acting;

    private final ItemProgress progress;

    private final AuSession session;

    @Inject
    HacpService(ActingLaunch acting, ItemProgress progress, AuSession session) {
        this.acting = acting;
        this.progress = progress;
        this.session = session;
    }

    /** For the container's proxy, which never uses the fields. */
    @SuppressWarnings("NullAway")
    protected HacpService() {
        this.acting = null;
        this.progress = null;
        this.session = null;
    }

    @Override
    public HacpAnswer answer(HacpMessage message) {
        Opened launch = acting.get();
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
        Opened launch = acting.get();
        return launch.mode() == LaunchMode.NORMAL
                ? Optional.of(progress.standing(launch.attempt(), launch.item()))
                : Optional.empty();
    }
}
