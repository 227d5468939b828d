package dk.loeft.certification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The dry run over many records: whom it would touch and how, on the day it was made. Carrying it out does exactly that, or is
 * refused.
 *
 * @param id key
 * @param action what is done
 * @param until the last day of it, absent without one
 * @param reason why
 * @param approver who allowed an exemption, else empty
 * @param day the day it was made for
 * @param fingerprint SHA-256 over everything that it says; whoever carries it out names it
 * @param possible how many it touches
 * @param impossible how many it cannot touch
 * @param madeAt when it was made
 * @param runAt when it was carried out
 */
public record BulkPlan(
        BulkPlanId id,
        BulkAction action,
        Optional<LocalDate> until,
        String reason,
        String approver,
        LocalDate day,
        String fingerprint,
        long possible,
        long impossible,
        Instant madeAt,
        Optional<Instant> runAt) {}
