package dk.loeft.reporting;

import static dk.loeft.organisation.Permission.SEE_CERTIFICATES;

import dk.loeft.organisation.Requires;
import dk.loeft.organisation.UnitId;
import java.util.Optional;

/** How far the units are covered by the certificates that are asked of their people, within the part that the reader sees. */
public interface Coverage {
    /**
     * The units below one with the kinds of certificate.
     *
     * @param unit what is looked at; absent: all that the reader sees
     * @param view which kinds are shown, counted from 1; a view beyond the last one is the last one
     * @return absent if the unit lies outside
     */
    @Requires(value = SEE_CERTIFICATES, audited = false)
    Optional<CoverageView> of(Optional<UnitId> unit, int view);
}
