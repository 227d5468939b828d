package dk.loeft.web.demo;

import dk.loeft.attachment.AttachmentId;
import dk.loeft.attachment.Attachments;
import dk.loeft.external.ExternalFilter;
import dk.loeft.external.ExternalInput;
import dk.loeft.external.ExternalKind;
import dk.loeft.external.ExternalLearning;
import dk.loeft.external.ExternalLearningId;
import dk.loeft.external.ExternalRow;
import dk.loeft.external.ExternalState;
import dk.loeft.organisation.Actor;
import dk.loeft.organisation.CurrentActor;
import dk.loeft.organisation.Grant;
import dk.loeft.organisation.PersonId;
import dk.loeft.organisation.Role;
import dk.loeft.shared.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What the demo's people learned elsewhere. What has a file comes last, is accepted, and tells that it is done. */
@ApplicationScoped
class DemoExternal {
    private final ExternalLearning external;
    private final Attachments attachments;
    private final CurrentActor current;

    @Inject
    DemoExternal(ExternalLearning external, Attachments attachments, CurrentActor current) {
        this.external = external;
        this.attachments = attachments;
        this.current = current;
    }

    /** For the proxy alone. */
    @SuppressWarnings("NullAway")
    protected DemoExternal() {
        this(null, null, null);
    }

    /** Registers it and lets the leaders decide, unless it was done before. */
    void build(Map<String, PersonId> people, LocalDate today) {
        List<Map<String, String>> rows = DemoTable.rows("external.csv");
        Map<String, String> last = rows.get(rows.size() - 1);
        if (!listed(value(last, "title"), Optional.of(ExternalState.ACCEPTED)).isEmpty()) {
            return;
        }
        for (Map<String, String> row : rows) {
            // A start that was cut short has left some of it behind.
            Optional<ExternalRow> there =
                    listed(value(row, "title"), Optional.empty()).stream().findFirst();
            ExternalLearningId learning = there.map(ExternalRow::id).orElseGet(() -> handIn(row, people, today));
            if (there.map(ExternalRow::state).orElse(ExternalState.WAITING) == ExternalState.WAITING) {
                decide(row, learning, people);
            }
        }
    }

    private List<ExternalRow> listed(String title, Optional<ExternalState> state) {
        return external.list(new ExternalFilter(title, state), PageRequest.first(1))
                .rows();
    }

    private ExternalLearningId handIn(Map<String, String> row, Map<String, PersonId> people, LocalDate today) {
        LocalDate from = today.minusDays(Long.parseLong(value(row, "ago")));
        ExternalInput told = new ExternalInput(
                value(row, "title"),
                value(row, "provider"),
                ExternalKind.valueOf(value(row, "kind")),
                from,
                from.plusDays(Long.parseLong(value(row, "days")) - 1),
                Integer.parseInt(value(row, "minutes")),
                value(row, "learned"));
        return current.as(
                actor(people, value(row, "staffNumber"), Role.EMPLOYEE),
                () -> external.handIn(told, files(value(row, "file"))));
    }

    private List<AttachmentId> files(String name) {
        if (name.isEmpty()) {
            return List.of();
        }
        try (InputStream file = Objects.requireNonNull(DemoExternal.class.getResourceAsStream(name), name)) {
            return List.of(attachments.upload(name, file.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void decide(Map<String, String> row, ExternalLearningId learning, Map<String, PersonId> people) {
        ExternalState state = ExternalState.valueOf(value(row, "state"));
        if (state == ExternalState.WAITING) {
            return;
        }
        current.as(actor(people, value(row, "leader"), Role.LEADER), () -> {
            if (state == ExternalState.ACCEPTED) {
                external.accept(learning);
            } else {
                external.giveBack(learning, value(row, "reason"));
            }
            return state;
        });
    }

    private static Actor actor(Map<String, PersonId> people, String staffNumber, Role role) {
        return Actor.person(DemoTable.known(people, staffNumber), List.of(Grant.everywhere(role)));
    }

    private static String value(Map<String, String> row, String column) {
        return row.getOrDefault(column, "");
    }
}
