package dk.loeft.competence.internal;

import dk.loeft.competence.GapSql;
import dk.loeft.competence.LevelSql;
import dk.loeft.shared.SqlPart;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/** The rule of evidence and the precedence of profiles, for sets of people in the database's words. */
final class StandingSql {
    private StandingSql() {}

    /** A part of a query with the values for its question marks. */
    record Part(String sql, List<Object> values) {}

    static Part counted(Collection<Long> people, LocalDate asOf) {
        SqlPart counted =
                LevelSql.counted(new SqlPart("e.person_id IN (" + marks(people) + ")", List.copyOf(people)), asOf);
        return new Part(counted.sql(), counted.values());
    }

    static Part asked(Collection<Long> people, LocalDate asOf) {
        SqlPart asked = GapSql.asked(new SqlPart("d.id IN (" + marks(people) + ")", List.copyOf(people)), asOf);
        return new Part(asked.sql(), asked.values());
    }

    /** A question mark for each, {@code NULL} for none. */
    static String marks(Collection<?> keys) {
        return keys.isEmpty() ? "NULL" : String.join(",", Collections.nCopies(keys.size(), "?"));
    }
}
