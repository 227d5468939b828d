package dk.loeft.learning.internal.rules;

import dk.loeft.competence.CompetenceId;
import dk.loeft.learning.Audience;
import dk.loeft.organisation.UnitId;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A person as plain values, who tells by them alone whether an audience is about them.
 *
 * @param path of the unit of the main position
 * @param levels in the competences that count
 * @param led the paths of the units that are led
 */
record Somebody(
        long id,
        Optional<String> path,
        Optional<String> title,
        Optional<LocalDate> joined,
        Optional<LocalDate> left,
        String language,
        Map<CompetenceId, Integer> levels,
        List<String> led) {
    boolean worksHere(LocalDate on) {
        return joined.filter(first -> !first.isAfter(on)).isPresent()
                && left.filter(gone -> !gone.isAfter(on)).isEmpty();
    }

    /** @param paths of all units */
    boolean is(Audience audience, Map<UnitId, String> paths, LocalDate day) {
        if (audience instanceof Audience.Not not) {
            return !is(not.part(), paths, day);
        }
        if (audience instanceof Audience.AllOf all) {
            return all.parts().stream().allMatch(part -> is(part, paths, day));
        }
        if (audience instanceof Audience.AnyOf any) {
            return any.parts().stream().anyMatch(part -> is(part, paths, day));
        }
        if (audience instanceof Audience.InUnit in) {
            return path.filter(own -> own.startsWith(path(paths, in.unit()))).isPresent();
        }
        if (audience instanceof Audience.Leads leads) {
            String top = leads.within().map(unit -> path(paths, unit)).orElse("");
            return led.stream().anyMatch(unit -> unit.startsWith(top));
        }
        if (audience instanceof Audience.HasTitle has) {
            return title.filter(has.title()::equalsIgnoreCase).isPresent();
        }
        if (audience instanceof Audience.TitleWith with) {
            return title.filter(own ->
                            own.toLowerCase(Locale.ROOT).contains(with.text().toLowerCase(Locale.ROOT)))
                    .isPresent();
        }
        if (audience instanceof Audience.JoinedBefore before) {
            return joined.filter(first -> !first.isAfter(before.ago().before(day)))
                    .isPresent();
        }
        if (audience instanceof Audience.JoinedWithin within) {
            return joined.filter(first -> !first.isBefore(within.ago().before(day)))
                    .isPresent();
        }
        if (audience instanceof Audience.Competent competent) {
            return levels.getOrDefault(competent.competence(), 0) >= competent.level();
        }
        if (audience instanceof Audience.Speaks speaks) {
            return language.equals(speaks.language());
        }
        return Luck.lucky(id, ((Audience.Fact) audience).key());
    }

    private static String path(Map<UnitId, String> paths, UnitId unit) {
        return Optional.ofNullable(paths.get(unit)).orElse("nowhere");
    }
}
