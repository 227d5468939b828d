package dk.loeft.competence;

import static dk.loeft.organisation.Permission.SEE_TEAM;

import dk.loeft.organisation.Requires;
import dk.loeft.shared.Page;
import dk.loeft.shared.PageRequest;
import java.util.List;

/** What the people whom the reader leads are short of, all of them together. The reader is not among them. */
public interface TeamGaps {
    /** Every competence in which somebody is asked for a level: the one with the largest average gap first. */
    @Requires(value = SEE_TEAM, audited = false)
    List<CompetenceGap> all();

    /** Who is short of a competence: the largest gap first, then by name. */
    @Requires(value = SEE_TEAM, audited = false)
    Page<LackingPerson> lacking(CompetenceId competence, PageRequest page);
}
