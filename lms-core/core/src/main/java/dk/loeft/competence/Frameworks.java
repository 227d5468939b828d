package dk.loeft.competence;

import static dk.loeft.organisation.Permission.EDIT_COMPETENCES;
import static dk.loeft.organisation.Permission.LEARN;

import dk.loeft.organisation.Requires;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;

/**
 * The frameworks of competences: to read for everybody, to bring in and take out for those who keep them.
 *
 * <p>Bringing in has two steps. {@link #plan} reads a file, compares it and keeps it; {@link #run} does exactly what {@link
 * #planned} tells, or nothing. A file with the identifier and edition of a framework that is there replaces its texts, item by
 * item by their codes; what the file no longer has is retired and never deleted. Another edition is another framework.
 *
 * <p>Refusals are {@link dk.loeft.shared.RefusedException}s with keys that begin {@code competence.}; those about a file name
 * the line.
 */
public interface Frameworks {
    /** All frameworks by title, the newest edition first. */
    @Requires(value = LEARN, audited = false)
    List<FrameworkRow> frameworks();

    @Requires(value = LEARN, audited = false)
    Optional<FrameworkView> framework(FrameworkId framework);

    /** The competences of a framework that are in use, in its order; none if there is no such framework. */
    @Requires(value = LEARN, audited = false)
    List<Competence> competences(FrameworkId framework);

    /**
     * Reads a file and keeps it with what it would change; nothing else changes. A file nobody takes in is forgotten after a day.
     *
     * @param fileName as it was sent; it only helps to tell what kind of file it is, and is shown
     * @param file CSV or CASE JSON in UTF-8, at most {@value #MAX_BYTES} bytes
     * @throws dk.loeft.shared.RefusedException if the file cannot be understood; the first thing that is wrong is told
     */
    @Requires(EDIT_COMPETENCES)
    ImportId plan(String fileName, byte[] file);

    /** The largest file, in bytes. */
    int MAX_BYTES = 5_000_000;

    /** What taking a file in will do; empty if it was taken in or forgotten. */
    @Requires(value = EDIT_COMPETENCES, audited = false)
    Optional<ImportPlan> planned(ImportId waiting);

    /**
     * Takes a file in.
     *
     * @throws dk.loeft.shared.RefusedException if it is not there any more, the framework was changed since the plan was made,
     *     or it retires competences that people have evidence in or profiles ask for
     */
    @Requires(EDIT_COMPETENCES)
    FrameworkId run(ImportId waiting);

    /** {@link #run}, although competences in use are retired: evidence and profiles stay, and are shown and asked for no more. */
    @Requires(EDIT_COMPETENCES)
    FrameworkId runRetiring(ImportId waiting);

    /** Writes what is in use of a framework; {@link #plan} reads it back without a difference. The stream stays open. */
    @Requires(value = EDIT_COMPETENCES, audited = false)
    void export(FrameworkId framework, FrameworkFormat format, OutputStream to) throws IOException;

    /** The names of the frameworks that come with Løft and are not there yet. */
    @Requires(value = EDIT_COMPETENCES, audited = false)
    List<String> missing();

    /** Takes in a framework that comes with Løft, by a name that {@link #missing} gave. */
    @Requires(EDIT_COMPETENCES)
    FrameworkId install(String name);

    /**
     * Says how levels are made of evidence in that framework from now on. No evidence changes; levels may.
     *
     * @throws dk.loeft.shared.RefusedException if the months are out of range
     */
    @Requires(EDIT_COMPETENCES)
    void countBy(FrameworkId framework, EvidenceTerms terms);
}
