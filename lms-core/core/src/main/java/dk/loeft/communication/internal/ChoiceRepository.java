package dk.loeft.communication.internal;

import dk.loeft.communication.MailChoice;
import dk.loeft.communication.NotificationGroup;
import dk.loeft.organisation.PersonId;
import dk.loeft.shared.Rows;
import dk.loeft.shared.SqlQuery;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What people chose to get on which way. */
@Dependent
class ChoiceRepository {
    private final EntityManager manager;

    @Inject
    ChoiceRepository(EntityManager manager) {
        this.manager = manager;
    }

    List<MailChoice> of(PersonId person, String way) {
        Map<NotificationGroup, Boolean> chosen = new EnumMap<>(NotificationGroup.class);
        new SqlQuery("SELECT c.theme, c.wanted FROM notification_choice c")
                .and("c.person_id = ?", person.value())
                .and("c.way = ?", way)
                .rows(manager)
                .forEach(row -> chosen.put(NotificationGroup.valueOf(Rows.text(row[0])), Rows.number(row[1]) != 0));
        return Stream.of(NotificationGroup.values())
                .map(group -> new MailChoice(group, chosen.getOrDefault(group, group.byMail())))
                .toList();
    }

    void choose(PersonId person, String way, Set<NotificationGroup> wanted) {
        NotificationGroup[] groups = NotificationGroup.values();
        Object[] values = Stream.of(groups)
                .flatMap(group -> Stream.<Object>of(person.value(), group.name(), way, wanted.contains(group)))
                .toArray();
        String rows = Stream.of(groups).map(group -> "(?, ?, ?, ?)").collect(Collectors.joining(", "));
        new SqlQuery(
                        "INSERT INTO notification_choice (person_id, theme, way, wanted) VALUES " + rows
                                + " ON DUPLICATE KEY UPDATE wanted = VALUES(wanted)",
                        values)
                .on(manager)
                .executeUpdate();
    }

    /** Whether there is an address to write to. */
    boolean reachable(PersonId person) {
        return new SqlQuery("SELECT COUNT(*) FROM person_contact p")
                        .and("p.id = ?", person.value())
                        .number(manager)
                > 0;
    }
}
