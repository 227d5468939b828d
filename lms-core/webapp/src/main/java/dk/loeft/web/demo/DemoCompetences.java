package dk.loeft.web.demo;

import dk.loeft.competence.AskedLevel;
import dk.loeft.competence.CompetenceId;
import dk.loeft.competence.CompetenceProfiles;
import dk.loeft.competence.Competences;
import dk.loeft.competence.FrameworkId;
import dk.loeft.competence.Frameworks;
import dk.loeft.competence.ProfileInput;
import dk.loeft.organisation.Actor;
import dk.loeft.organisation.CurrentActor;
import dk.loeft.organisation.Grant;
import dk.loeft.organisation.PersonId;
import dk.loeft.organisation.Role;
import dk.loeft.organisation.UnitId;
import dk.loeft.shared.LocalDay;
import dk.loeft.shared.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is asked of the demo's people, and what they and their leaders have rated. Profiles come last and tell that it is done. */
@ApplicationScoped
class DemoCompetences {
    private final Frameworks frameworks;
    private final CompetenceProfiles profiles;
    private final Competences competences;
    private final CurrentActor current;
    private final Clock clock;

    @Inject
    DemoCompetences(
            Frameworks frameworks,
            CompetenceProfiles profiles,
            Competences competences,
            CurrentActor current,
            Clock clock) {
        this.frameworks = frameworks;
        this.profiles = profiles;
        this.competences = competences;
        this.current = current;
        this.clock = clock;
    }

    /** For the proxy alone. */
    @SuppressWarnings("NullAway")
    protected DemoCompetences() {
        this(null, null, null, null, null);
    }

    boolean isBuilt() {
        return profiles.profiles("", PageRequest.first(1)).total() > 0;
    }

    /** The competences of the frameworks that come with Løft, by identifier and code. */
    Map<List<String>, CompetenceId> known() {
        frameworks.missing().forEach(frameworks::install);
        Map<List<String>, CompetenceId> known = new HashMap<>();
        frameworks.frameworks().forEach(framework -> frameworks
                .competences(framework.id())
                .forEach(each -> known.put(List.of(framework.info().identifier(), each.code()), each.id())));
        return known;
    }

    static CompetenceId competence(Map<List<String>, CompetenceId> known, Map<String, String> row) {
        return Optional.ofNullable(known.get(List.of(row.getOrDefault("framework", ""), row.getOrDefault("code", ""))))
                .orElseThrow(() -> new IllegalStateException("unknown competence " + row));
    }

    private record Side(String staffNumber, String by, String framework) {}

    void build(Map<List<String>, CompetenceId> known, Map<String, PersonId> people, Map<String, UnitId> units) {
        Map<String, FrameworkId> byIdentifier = new HashMap<>();
        frameworks.frameworks().forEach(each -> byIdentifier.put(each.info().identifier(), each.id()));
        Map<Side, Map<CompetenceId, Integer>> ratings = new LinkedHashMap<>();
        DemoTable.rows("ratings.csv").forEach(row -> ratings.computeIfAbsent(
                        new Side(
                                row.getOrDefault("staffNumber", ""),
                                row.getOrDefault("by", ""),
                                row.getOrDefault("framework", "")),
                        key -> new LinkedHashMap<>())
                .put(competence(known, row), level(row)));
        ratings.forEach((side, levels) -> Optional.ofNullable(byIdentifier.get(side.framework()))
                .ifPresent(framework -> rate(side, framework, levels, people)));
        writeProfiles(known, units);
    }

    private void rate(
            Side side, FrameworkId framework, Map<CompetenceId, Integer> levels, Map<String, PersonId> people) {
        PersonId about = person(people, side.staffNumber());
        if (side.by().isEmpty()) {
            current.as(
                    Actor.person(about, List.of(Grant.everywhere(Role.EMPLOYEE))),
                    () -> competences.rateMe(framework, levels));
        } else {
            current.as(
                    Actor.person(person(people, side.by()), List.of(Grant.everywhere(Role.LEADER))),
                    () -> competences.rate(about, framework, levels));
        }
    }

    private void writeProfiles(Map<List<String>, CompetenceId> known, Map<String, UnitId> units) {
        Map<List<String>, List<AskedLevel>> asked = new LinkedHashMap<>();
        DemoTable.rows("profiles.csv").forEach(row -> asked.computeIfAbsent(
                        List.of(row.getOrDefault("title", ""), row.getOrDefault("unit", "")), key -> new ArrayList<>())
                .add(new AskedLevel(competence(known, row), level(row))));
        asked.forEach((whom, levels) -> profiles.write(new ProfileInput(
                whom.get(0), Optional.ofNullable(units.get(whom.get(1))), LocalDay.today(clock), levels)));
    }

    private static int level(Map<String, String> row) {
        return Integer.parseInt(row.getOrDefault("level", ""));
    }

    private static PersonId person(Map<String, PersonId> people, String staffNumber) {
        return Optional.ofNullable(people.get(staffNumber))
                .orElseThrow(() -> new IllegalStateException("unknown person " + staffNumber));
    }
}
