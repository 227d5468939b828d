package dk.loeft.content.internal.cmi5;

import dk.loeft.content.internal.cmi5.LmsStatements.About;
import dk.loeft.content.internal.cmi5.UnitTable.Entry;
import dk.loeft.content.internal.packages.PackageIndex;
import dk.loeft.content.internal.packages.StoredItem;
import dk.loeft.learning.AttemptId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Courses with what registrations know of them, and what their parts are called in statements. */
@Dependent
class Courses {
    private final PackageIndex packages;

    private final Structures structures;

    private final Cmi5Repository repository;

    private final Cmi5Settings settings;

    private final Clock clock;

    @Inject
    Courses(
            PackageIndex packages,
            Structures structures,
            Cmi5Repository repository,
            Cmi5Settings settings,
            Clock clock) {
        this.packages = packages;
        this.structures = structures;
        this.repository = repository;
        this.settings = settings;
        this.clock = clock;
    }

    UnitTable table(Cmi5Registration registration) {
        return table(registration.contentHash(), Optional.of(registration.attempt()));
    }

    UnitTable table(String contentHash, Optional<AttemptId> attempt) {
        return new UnitTable(
                packages.items(contentHash),
                structures.of(contentHash),
                attempt.map(repository::units).orElse(Map.of()));
    }

    /**
     * The tables of several attempts, in as many queries as for one.
     *
     * @param hashes the package of each attempt
     */
    Map<AttemptId, UnitTable> tables(Map<AttemptId, String> hashes) {
        Map<String, List<StoredItem>> items = packages.items(Set.copyOf(hashes.values()));
        Map<AttemptId, Map<Long, Cmi5Unit>> units = repository.units(hashes.keySet());
        Map<AttemptId, UnitTable> tables = new HashMap<>();
        hashes.forEach((attempt, hash) -> tables.put(
                attempt,
                new UnitTable(
                        items.getOrDefault(hash, List.of()),
                        structures.of(hash),
                        units.getOrDefault(attempt, Map.of()))));
        return tables;
    }

    /** A unit of a registration. */
    Entry entry(Cmi5Registration registration, long item) {
        return table(registration.contentHash(), Optional.empty()).byItem(item);
    }

    /** The item whose session was opened last. */
    Optional<Long> lastOpened(AttemptId attempt) {
        List<Cmi5Session> sessions = repository.sessions(attempt);
        return sessions.isEmpty()
                ? Optional.empty()
                : Optional.of(sessions.get(sessions.size() - 1).item());
    }

    /** Writes down that a unit or block is satisfied; false if that stood there before. */
    boolean satisfy(Cmi5Registration registration, Entry entry) {
        Cmi5Unit row = repository.unit(registration.attempt(), entry.item().id());
        if (row.satisfied()) {
            return false;
        }
        row.satisfy(clock.instant());
        return true;
    }

    /** A unit or a block as the object of a statement (9.4). */
    About about(Entry entry) {
        Optional<String> type = entry.node().unit().isPresent()
                ? entry.node().unit().flatMap(CourseStructure.Unit::activityType)
                : Optional.of(About.BLOCK);
        return new About(
                settings.activity(entry.item().id()),
                entry.node().id(),
                entry.node().title(),
                type);
    }

    /** The course as the object of a statement. */
    About about(Cmi5Registration registration) {
        CourseStructure structure = structures.of(registration.contentHash());
        return new About(
                settings.course(registration.contentHash()),
                structure.id(),
                structure.title(),
                Optional.of(About.COURSE));
    }
}
