package dk.loeft.competence;

import java.util.List;
import java.util.Optional;

/**
 * What taking a file in will do, told before it is done.
 *
 * @param id key of the waiting import
 * @param fileName the file's name as it was sent
 * @param format which kind of file it is
 * @param info what the file says of the framework
 * @param framework the framework with the same identifier and edition, absent if there is none yet
 * @param changes everything that will be different, in the order of the file and what is retired last
 * @param unchanged how many parts stay as they are
 * @param inUse the competences among them that are retired although people have evidence in them or profiles ask for them
 * @param ignored how many relations the file has that Løft does not keep
 * @param stale whether the framework was changed since the file was compared; it cannot be taken in then
 */
public record ImportPlan(
        ImportId id,
        String fileName,
        FrameworkFormat format,
        FrameworkInfo info,
        Optional<FrameworkId> framework,
        List<FrameworkChange> changes,
        int unchanged,
        List<UsedCompetence> inUse,
        int ignored,
        boolean stale) {
    public ImportPlan {
        changes = List.copyOf(changes);
        inUse = List.copyOf(inUse);
    }

    /** How many changes of that kind there are. */
    public long count(ChangeKind kind) {
        return changes.stream().filter(change -> change.kind() == kind).count();
    }
}
