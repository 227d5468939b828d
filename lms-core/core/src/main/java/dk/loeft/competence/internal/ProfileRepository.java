package dk.loeft.competence.internal;

import dk.loeft.competence.AskedLevel;
import dk.loeft.competence.CompetenceId;
import dk.loeft.competence.ProfileId;
import dk.loeft.competence.internal.ProfileLines.Named;
import dk.loeft.organisation.UnitId;
import dk.loeft.shared.Rows;
import dk.loeft.shared.SqlQuery;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Profiles as they are written. */
@Dependent
class ProfileRepository {
    private final EntityManager manager;

    @Inject
    ProfileRepository(EntityManager manager) {
        this.manager = manager;
    }

    /** The profile for that title and unit; nobody else writes it until the transaction ends. */
    Optional<Profile> lock(String title, Optional<UnitId> unit) {
        return new SqlQuery("SELECT p.id, p.unit_key FROM competence_profile p")
                .and("p.title = ?", title)
                .and("p.unit_key = ?", unit.map(UnitId::value).orElse(0L))
                .rows(manager)
                .findFirst()
                .flatMap(row -> lock(new ProfileId(Rows.number(row[0]))));
    }

    Optional<Profile> lock(ProfileId profile) {
        return Optional.ofNullable(manager.find(Profile.class, profile.value(), LockModeType.PESSIMISTIC_WRITE));
    }

    /** Adds it and gives it its key. */
    Profile add(Profile profile) {
        manager.persist(profile);
        manager.flush();
        return profile;
    }

    void remove(Profile profile) {
        manager.remove(profile);
    }

    boolean hasUnit(UnitId unit) {
        return new SqlQuery("SELECT COUNT(*) FROM unit_directory u")
                        .and("u.id = ?", unit.value())
                        .number(manager)
                > 0;
    }

    Optional<ProfileVersion> version(ProfileId profile, LocalDate validFrom) {
        return manager.createQuery(
                        "SELECT v FROM ProfileVersion v WHERE v.profileId = :profile AND v.validFrom = :day",
                        ProfileVersion.class)
                .setParameter("profile", profile.value())
                .setParameter("day", validFrom)
                .getResultStream()
                .findFirst();
    }

    long versions(ProfileId profile) {
        return new SqlQuery("SELECT COUNT(*) FROM competence_profile_version v")
                .and("v.profile_id = ?", profile.value())
                .number(manager);
    }

    /** Adds it and gives it its key. */
    ProfileVersion add(ProfileVersion version) {
        manager.persist(version);
        manager.flush();
        return version;
    }

    void remove(ProfileVersion version) {
        manager.remove(version);
        manager.flush();
    }

    /** Lets the version ask for that and for nothing else. */
    void ask(ProfileVersion version, List<AskedLevel> asked) {
        new SqlQuery("DELETE FROM competence_profile_target")
                .and("version_id = ?", version.id())
                .on(manager)
                .executeUpdate();
        if (asked.isEmpty()) {
            return;
        }
        List<Object> values = new ArrayList<>(3 * asked.size());
        asked.forEach(
                each -> values.addAll(List.of(version.id(), each.competence().value(), each.level())));
        new SqlQuery(
                        "INSERT INTO competence_profile_target (version_id, item_id, level) VALUES "
                                + String.join(", ", Collections.nCopies(asked.size(), "(?, ?, ?)")),
                        values.toArray())
                .on(manager)
                .executeUpdate();
    }

    /** The competences in use of those frameworks, by edition, and under no edition those of the newest one. */
    Map<Named, CompetenceId> named(Collection<String> frameworks) {
        Map<Named, CompetenceId> named = new HashMap<>();
        Map<String, String> newest = new HashMap<>();
        new SqlQuery("SELECT f.identifier, f.edition, i.code, i.id FROM competence_framework f"
                        + " JOIN competence_item i ON i.framework_id = f.id")
                .and("i.kind = 'COMPETENCE' AND NOT i.retired")
                .and("f.identifier IN (" + StandingSql.marks(frameworks) + ")", frameworks.toArray())
                .then("ORDER BY f.identifier, f.edition DESC, i.id")
                .rows(manager)
                .forEach(row -> {
                    String framework = Rows.text(row[0]);
                    String edition = Rows.text(row[1]);
                    CompetenceId competence = new CompetenceId(Rows.number(row[3]));
                    named.put(new Named(framework, edition, Rows.text(row[2])), competence);
                    newest.putIfAbsent(framework, edition);
                    if (edition.equals(newest.get(framework))) {
                        named.put(new Named(framework, "", Rows.text(row[2])), competence);
                    }
                });
        return named;
    }

    /** Each level in use of those competences, as far as they are in use themselves. */
    Set<AskedLevel> levels(Collection<CompetenceId> competences) {
        Set<AskedLevel> levels = new HashSet<>();
        new SqlQuery("SELECT i.id, l.number FROM competence_directory i"
                        + " JOIN competence_level_directory l ON l.framework_id = i.framework_id AND NOT l.retired")
                .and("NOT i.retired")
                .and(
                        "i.id IN (" + StandingSql.marks(competences) + ")",
                        competences.stream().map(CompetenceId::value).toArray())
                .rows(manager)
                .forEach(row ->
                        levels.add(new AskedLevel(new CompetenceId(Rows.number(row[0])), (int) Rows.number(row[1]))));
        return levels;
    }
}
