package dk.loeft.organisation;

import dk.loeft.shared.SqlPart;
import java.time.LocalDate;

/**
 * Who leads whom on a day, in the database's words, for other capabilities' queries (ADR 23).
 *
 * <p>Somebody is led by whoever leads the unit of their main position or the nearest unit above it that is led, and by those who
 * deputise for such a leader on that day. Nobody leads themselves, be it as a deputy: whoever leads a unit, alone or with others,
 * is led from above it. Whoever has left leads nobody. That all leaders further up may decide as well follows from how far a
 * {@link Grant} reaches; who is told, and whether there is anybody at all, follows from this.
 */
public final class LeaderSql {
    private LeaderSql() {}

    /**
     * A derived table of those who lead a unit on that day: {@code person_id}, {@code unit_id}, {@code unit_depth} with 0 for the
     * root, and {@code leader_id}, who is another person where this one deputises.
     */
    public static SqlPart leading(LocalDate day) {
        return SqlPart.of(
                "(SELECT w.person_id, COALESCE(w.deputises_for, w.person_id) AS leader_id, w.unit_id, w.unit_depth"
                        + " FROM leader_directory w WHERE ? BETWEEN w.valid_from AND w.valid_to)",
                day);
    }

    /**
     * A derived table of who leads at or above each unit on that day: {@code of_unit_id}, and the columns of {@link #leading} for
     * the unit that is led. The path of a unit says which those are, so they are looked up instead of being compared with all.
     */
    public static SqlPart above(LocalDate day) {
        return SqlPart.of(
                        "(SELECT u.id AS of_unit_id, t.person_id, t.leader_id, t.unit_id, t.unit_depth FROM unit_directory u"
                                + " JOIN JSON_TABLE(CONCAT('[', REPLACE(TRIM(BOTH '/' FROM u.path), '/', ','), ']'), '$[*]'"
                                + " COLUMNS (id BIGINT PATH '$')) a JOIN ")
                .then(leading(day))
                .then(" t ON t.unit_id = a.id)");
    }

    /**
     * A derived table of who leads people on that day: {@code led_id}, {@code person_id}, {@code unit_id} and {@code leader_id},
     * who is another person where {@code person_id} deputises. Several rows for a person where several lead the same unit; none
     * for whom nobody leads.
     *
     * @param people whom it is told of, a derived table with {@code id} and {@code unit_id} of the main position, if there is one
     */
    public static SqlPart leaders(SqlPart people, LocalDate day) {
        return SqlPart.of(
                        "(SELECT n.led_id, n.person_id, n.leader_id, n.unit_id FROM (SELECT p.id AS led_id, l.person_id,"
                                + " l.leader_id, l.unit_id, RANK() OVER (PARTITION BY p.id ORDER BY l.unit_depth DESC) AS place FROM ")
                .then(people)
                .then(" p JOIN ")
                .then(above(day))
                .then(" l ON l.of_unit_id = p.unit_id AND l.person_id <> p.id WHERE NOT EXISTS (SELECT 1 FROM ")
                .then(leading(day))
                .then(" o WHERE o.unit_id = l.unit_id AND o.leader_id = p.id)) n WHERE n.place = 1)");
    }
}
