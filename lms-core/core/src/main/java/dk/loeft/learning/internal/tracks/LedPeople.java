package dk.loeft.learning.internal.tracks;

import dk.loeft.organisation.Actor;
import dk.loeft.organisation.Permission;
import dk.loeft.organisation.PersonId;
import dk.loeft.organisation.Scope;
import dk.loeft.shared.SqlQuery;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;

/**
 * Whom somebody leads in tracks: those who work within the scope on that day, but for the reader and those whom a deputy acts for.
 *
 * @param hidden who is left out
 * @param scope the part of the organisation
 * @param today the day
 */
record LedPeople(Set<PersonId> hidden, Scope scope, LocalDate today) {
    LedPeople {
        hidden = Set.copyOf(hidden);
    }

    static LedPeople of(Actor actor, LocalDate today) {
        return new LedPeople(selves(actor), actor.scopeOf(Permission.LEAD_TRACKS), today);
    }

    /** In whose own matters the actor decides nothing: the person who acts, and the leaders whom that person stands in for. */
    static Set<PersonId> selves(Actor actor) {
        Set<PersonId> selves = new HashSet<>(actor.deputisesFor());
        actor.person().ifPresent(selves::add);
        return selves;
    }

    /** Limits a query over {@code person_directory d} to them. */
    SqlQuery among(SqlQuery query) {
        if (!hidden.isEmpty()) {
            query.and(
                    "d.id NOT IN (" + String.join(",", Collections.nCopies(hidden.size(), "?")) + ")",
                    hidden.stream().map(PersonId::value).toArray());
        }
        return query.and("d.left_on IS NULL OR d.left_on > ?", today).within("d.unit_path", scope.unitPaths());
    }
}
