package dk.loeft.certification;

import static dk.loeft.organisation.Permission.AUTHOR;
import static dk.loeft.organisation.Permission.LEARN;
import static dk.loeft.organisation.Permission.MANAGE_CERTIFICATES;
import static dk.loeft.organisation.Permission.SEE_CERTIFICATES;

import dk.loeft.learning.CourseId;
import dk.loeft.organisation.OpenToAll;
import dk.loeft.organisation.Requires;
import dk.loeft.shared.Page;
import dk.loeft.shared.PageRequest;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Certificates. Refusals are {@link dk.loeft.shared.RefusedException}s with keys that begin {@code certification.}. HR's use
 * cases are limited to holders whose main position lies in the actor's part of the organisation.
 */
public interface Certification {
    /** The reader's own certificates, the newest of each kind, those that expire first on top. */
    @Requires(value = LEARN, audited = false)
    List<MyCertificate> mine();

    /** The certificate that the reader got by that course, if any; shown right after completion. */
    @Requires(value = LEARN, audited = false)
    Optional<MyCertificate> mineFrom(CourseId course);

    /** What completing a course gives; for the course page and the catalogue. */
    @Requires(value = LEARN, audited = false)
    Optional<CertificateKindInput> givenBy(CourseId course);

    /**
     * Writes one of the reader's own certificates as PDF/UA.
     *
     * @return the file's name, absent if there is no such certificate of the reader's
     */
    @Requires(value = LEARN, audited = false)
    Optional<String> printMine(CertificateId certificate, Locale language, OutputStream to) throws IOException;

    /** The same for HR. */
    @Requires(SEE_CERTIFICATES)
    Optional<String> print(CertificateId certificate, Locale language, OutputStream to) throws IOException;

    /** Tells whether a certificate is good, by the code printed on it; absent if no certificate has that code. */
    @OpenToAll(why = "the paper must be checkable by anybody it is shown to; shows only what is needed")
    Optional<Verification> verify(String code);

    /**
     * HR's list, by expiry unless asked otherwise; sorts by {@code name}, {@code unit}, {@code certificate}, {@code state},
     * {@code expires}, {@code due}, {@code staffNumber}.
     */
    @Requires(value = SEE_CERTIFICATES, audited = false)
    Page<StandingRow> list(CertificateFilter filter, PageRequest page);

    /** The list with the figures above it: what both need is counted once. */
    @Requires(value = SEE_CERTIFICATES, audited = false)
    CertificateOverview overview(CertificateFilter filter, PageRequest page);

    /** Writes the whole list, row by row as the database gives it. */
    @Requires(SEE_CERTIFICATES)
    void export(CertificateFilter filter, CertificateOrder order, ExportFormat format, Locale language, OutputStream to)
            throws IOException;

    /** All kinds of certificate with what there is to say of them, by title. */
    @Requires(value = SEE_CERTIFICATES, audited = false)
    List<CertificateKindRow> kinds();

    /** All kinds of certificate to choose from, by title. */
    @Requires(value = SEE_CERTIFICATES, audited = false)
    List<CertificateKindName> kindNames();

    @Requires(MANAGE_CERTIFICATES)
    CertificateKindId addKind(CertificateKindInput input);

    @Requires(MANAGE_CERTIFICATES)
    void changeKind(CertificateKindId kind, CertificateKindInput input);

    /** One certificate, also one that a newer one succeeded. */
    @Requires(value = SEE_CERTIFICATES, audited = false)
    Optional<CertificateDetails> certificate(CertificateId certificate);

    /**
     * Registers proof that was given outside Løft and issues a certificate on it: the entry {@link CertificationEntry.Proof} with
     * the kind's own code, refused as {@link CertificationRecords#write} refuses it, and if nobody within the actor's part of the
     * organisation has that staff number.
     *
     * @param completedOn the day the proof was earned
     */
    @Requires(MANAGE_CERTIFICATES)
    CertificateId register(String staffNumber, CertificateKindId kind, LocalDate completedOn);

    /**
     * Withdraws a certificate for cause, the row stays: the entry {@link CertificationEntry.Revocation} of today, refused as {@link
     * CertificationRecords#write} refuses it, and if a newer one succeeded the certificate or it was withdrawn before.
     */
    @Requires(MANAGE_CERTIFICATES)
    void revoke(CertificateId certificate, String reason);

    /** The kinds an author can tie a course to. */
    @Requires(value = AUTHOR, audited = false)
    List<CertificateKindName> kindsForAuthors();

    /** What completing the course counts as. */
    @Requires(value = AUTHOR, audited = false)
    Optional<CourseTie> tieOf(CourseId course);

    /** From now on, completing the course counts as that; absent: as nothing. */
    @Requires(AUTHOR)
    void tie(CourseId course, Optional<CourseTie> tie);
}
