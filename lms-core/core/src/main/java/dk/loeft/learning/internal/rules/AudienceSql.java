package dk.loeft.learning.internal.rules;

import dk.loeft.competence.LevelSql;
import dk.loeft.learning.Audience;
import dk.loeft.learning.Audience.AllOf;
import dk.loeft.learning.Audience.AnyOf;
import dk.loeft.learning.Audience.Competent;
import dk.loeft.learning.Audience.Fact;
import dk.loeft.learning.Audience.HasTitle;
import dk.loeft.learning.Audience.InUnit;
import dk.loeft.learning.Audience.JoinedBefore;
import dk.loeft.learning.Audience.JoinedWithin;
import dk.loeft.learning.Audience.Leads;
import dk.loeft.learning.Audience.Not;
import dk.loeft.learning.Audience.Speaks;
import dk.loeft.learning.Audience.TitleWith;
import dk.loeft.organisation.UnitId;
import dk.loeft.shared.SqlPart;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Turns audiences into one condition over {@code person_directory d} each. "Not" is pushed down to the conditions first: so a
 * condition that is met by nobody for want of a value (no title, no unit) is denied of exactly those whom it does not hold of, and
 * what is not denied stays as plain as an index needs it.
 */
final class AudienceSql {
    private final Map<UnitId, String> paths;

    private final Facts facts;

    private final LocalDate day;

    /**
     * @param paths the paths of the units that the audiences name; an unknown one has nobody in it
     * @param day the day that is asked about
     */
    AudienceSql(Map<UnitId, String> paths, Facts facts, LocalDate day) {
        this.paths = Map.copyOf(paths);
        this.facts = facts;
        this.day = day;
    }

    /** Works here and is in the audience. */
    SqlPart in(Audience audience) {
        return worksHere().then(" AND ").then(holds(audience, true));
    }

    /** Does not work here, or is not in the audience. */
    SqlPart out(Audience audience) {
        return SqlPart.of("(NOT COALESCE(")
                .then(worksHere())
                .then(", FALSE) OR ")
                .then(holds(audience, false))
                .then(")");
    }

    private SqlPart worksHere() {
        return SqlPart.of("(d.joined_on <= ? AND (d.left_on IS NULL OR d.left_on > ?))", day, day);
    }

    private SqlPart holds(Audience audience, boolean wanted) {
        if (audience instanceof Not not) {
            return holds(not.part(), !wanted);
        }
        if (audience instanceof AllOf all) {
            return group(all.parts(), wanted, wanted);
        }
        if (audience instanceof AnyOf any) {
            return group(any.parts(), wanted, !wanted);
        }
        SqlPart condition = condition(audience);
        return wanted ? condition : SqlPart.of("NOT COALESCE(").then(condition).then(", FALSE)");
    }

    private SqlPart group(List<Audience> parts, boolean wanted, boolean all) {
        if (parts.isEmpty()) {
            return all ? SqlPart.TRUE : SqlPart.FALSE;
        }
        SqlPart joined = SqlPart.join(
                all ? " AND " : " OR ",
                parts.stream().map(part -> holds(part, wanted)).toList());
        return SqlPart.of("(").then(joined).then(")");
    }

    private SqlPart condition(Audience audience) {
        if (audience instanceof InUnit in) {
            return below("d.unit_path", in.unit());
        }
        if (audience instanceof Leads leads) {
            return leads(leads.within());
        }
        if (audience instanceof HasTitle has) {
            return SqlPart.of("d.title = ?", has.title().strip());
        }
        if (audience instanceof TitleWith with) {
            return SqlPart.of("d.title LIKE ?", anywhere(with.text().strip()));
        }
        if (audience instanceof JoinedBefore joined) {
            return SqlPart.of("d.joined_on <= ?", joined.ago().before(day));
        }
        if (audience instanceof JoinedWithin joined) {
            return SqlPart.of("d.joined_on >= ?", joined.ago().before(day));
        }
        if (audience instanceof Competent competent) {
            return isOneOf(LevelSql.peopleAt(competent.competence(), competent.level(), day));
        }
        if (audience instanceof Speaks speaks) {
            return SqlPart.of("d.language = ?", speaks.language());
        }
        return isOneOf(facts.people((Fact) audience, day));
    }

    /** A set of few, which is cheaper than to look for the positions of each of many. */
    private SqlPart leads(Optional<UnitId> within) {
        SqlPart led = SqlPart.of(
                "SELECT o.person_id FROM position_directory o WHERE o.leader AND o.valid_from <= ?"
                        + " AND (o.valid_to IS NULL OR o.valid_to >= ?)",
                day,
                day);
        return isOneOf(within.map(unit -> led.then(" AND ").then(below("o.unit_path", unit)))
                .orElse(led));
    }

    private SqlPart below(String path, UnitId unit) {
        return Optional.ofNullable(paths.get(unit))
                .map(top -> SqlPart.of(path + " LIKE ?", top + "%"))
                .orElse(SqlPart.FALSE);
    }

    private static SqlPart isOneOf(SqlPart people) {
        return SqlPart.of("d.id IN (").then(people).then(")");
    }

    private static String anywhere(String text) {
        return "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
