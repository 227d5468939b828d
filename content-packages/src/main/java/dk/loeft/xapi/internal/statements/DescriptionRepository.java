package dk.loeft.xapi.internal.statements;

import dk.loeft.xapi.internal.Digest;
import dk.loeft.xapi.internal.Sql;
import dk.loeft.xapi.model.XapiJson;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What is known best about activities and verbs. */
@Dependent
class DescriptionRepository {
    private final EntityManager manager;

    @Inject
    DescriptionRepository(EntityManager manager) {
        this.manager = manager;
    }

    /** What is described: an activity or a verb, by its IRI. */
    record Subject(Kind kind, String iri) {
        enum Kind {
            ACTIVITY,
            VERB
        }

        private ByteBuffer term() {
            return ByteBuffer.wrap(Digest.key(kind.name() + ' ' + iri));
        }
    }

    Map<Subject, JsonObject> find(Collection<Subject> subjects) {
        return find(subjects, "");
    }

    /** What is known, locked until the transaction ends. */
    Map<Subject, JsonObject> findForUpdate(Collection<Subject> subjects) {
        return find(subjects, " ORDER BY term FOR UPDATE");
    }

    private Map<Subject, JsonObject> find(Collection<Subject> subjects, String tail) {
        Map<Subject, JsonObject> found = new HashMap<>();
        if (!subjects.isEmpty()) {
            Map<ByteBuffer, Subject> byTerm = byTerm(subjects);
            sql().each(
                            "SELECT term, description FROM xapi_description WHERE term IN (" + Sql.marks(byTerm.size())
                                    + ")" + tail,
                            row -> found.put(
                                    byTerm.get(ByteBuffer.wrap(row.getBytes(1))),
                                    XapiJson.object(row.getString(2), "description")),
                            byTerm.keySet().stream().map(ByteBuffer::array).toArray());
        }
        return found;
    }

    void save(Map<Subject, JsonObject> descriptions) {
        List<Object[]> rows = new ArrayList<>();
        descriptions.forEach((subject, description) ->
                rows.add(new Object[] {subject.term().array(), subject.iri(), description.toString()}));
        rows.sort((one, other) -> Arrays.compareUnsigned((byte[]) one[0], (byte[]) other[0]));
        if (!rows.isEmpty()) {
            sql().insert(
                            "INSERT INTO xapi_description (term, iri, description) VALUES",
                            "ON DUPLICATE KEY UPDATE description = VALUES(description)",
                            rows);
        }
    }

    private static Map<ByteBuffer, Subject> byTerm(Collection<Subject> subjects) {
        Map<ByteBuffer, Subject> byTerm = new TreeMap<>();
        subjects.forEach(subject -> byTerm.put(subject.term(), subject));
        return byTerm;
    }

    private Sql sql() {
        return new Sql(manager.unwrap(Connection.class));
    }
}
