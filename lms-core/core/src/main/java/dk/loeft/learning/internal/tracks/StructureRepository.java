package dk.loeft.learning.internal.tracks;

import dk.loeft.competence.Wording;
import dk.loeft.learning.TrackId;
import dk.loeft.learning.TrackVersionId;
import dk.loeft.shared.Rows;
import dk.loeft.shared.SqlQuery;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What versions ask for, with all that is inside them, in one statement. */
@Dependent
class StructureRepository {
    // UNION leaves out what was found before, so that it ends whatever is inside what.
    private static final String WITHIN = """
            WITH RECURSIVE w AS (SELECT v.id FROM track_version v WHERE v.id IN (SELECT j.id FROM
                JSON_TABLE(?, '$[*]' COLUMNS (id BIGINT PATH '$')) j)
                UNION SELECT p.inner_version_id FROM track_part p JOIN w ON w.id = p.version_id)
            SELECT v.id, v.track_id, v.number, v.title_da, v.title_en, v.summary_da, v.summary_en, v.in_order, v.sets,
                (SELECT GROUP_CONCAT(CONCAT(p.track_id, ':', p.inner_version_id)) FROM track_part p WHERE p.version_id = v.id)
            FROM w JOIN track_version v ON v.id = w.id""";

    private final EntityManager manager;

    @Inject
    StructureRepository(EntityManager manager) {
        this.manager = manager;
    }

    Structures of(Collection<TrackVersionId> versions) {
        manager.flush();
        Map<Long, Structures.Document> documents = new HashMap<>();
        new SqlQuery(
                        WITHIN,
                        versions.stream()
                                .map(TrackVersionId::value)
                                .distinct()
                                .toList()
                                .toString())
                .rows(manager)
                .map(StructureRepository::document)
                .forEach(each -> documents.put(each.version().value(), each));
        return new Structures(documents);
    }

    private static Structures.Document document(@Nullable Object[] row) {
        Map<Long, Long> inside = Stream.of(Rows.text(row[9]).split(","))
                .filter(pair -> !pair.isEmpty())
                .map(pair -> pair.split(":"))
                .collect(Collectors.toMap(pair -> Long.valueOf(pair[0]), pair -> Long.valueOf(pair[1])));
        return new Structures.Document(
                new TrackVersionId(Rows.number(row[0])),
                new TrackId(Rows.number(row[1])),
                (int) Rows.number(row[2]),
                new Wording(Rows.text(row[3]), Rows.text(row[4])),
                new Wording(Rows.text(row[5]), Rows.text(row[6])),
                Rows.number(row[7]) != 0,
                TrackJson.read(Rows.text(row[8])),
                inside);
    }
}
