package dk.loeft.reporting;

import static dk.loeft.organisation.Permission.SEE_ORGANISATION;

import dk.loeft.organisation.Requires;
import dk.loeft.shared.Page;
import dk.loeft.shared.PageRequest;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

/**
 * Whom nobody leads today, within the part of the organisation that the reader sees. Whoever leads the topmost unit has no leader
 * and is not listed.
 */
public interface Leadership {
    /** Those whom nobody leads at all first, then by unit and name; sorts by {@code name} and {@code unit}. */
    @Requires(value = SEE_ORGANISATION, audited = false)
    Page<PersonWithoutLeader> without(LeaderlessFilter filter, PageRequest page);

    /**
     * The whole list as RFC 4180 with a byte order mark and semicolons, with headings in that language.
     *
     * @throws IOException if the stream fails; it is the caller's and stays open
     */
    @Requires(SEE_ORGANISATION)
    void export(LeaderlessFilter filter, Locale language, OutputStream to) throws IOException;
}
