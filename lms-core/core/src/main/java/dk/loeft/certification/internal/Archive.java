package dk.loeft.certification.internal;

import static dk.loeft.organisation.Permission.SEE_CERTIFICATES;

import dk.loeft.certification.CertificateCounts;
import dk.loeft.certification.CertificateDetails;
import dk.loeft.certification.CertificateFilter;
import dk.loeft.certification.CertificateId;
import dk.loeft.certification.CertificateKindId;
import dk.loeft.certification.CertificateOrder;
import dk.loeft.certification.CertificateOverview;
import dk.loeft.certification.CertificateRow;
import dk.loeft.certification.MyCertificate;
import dk.loeft.certification.StandingRow;
import dk.loeft.certification.Verification;
import dk.loeft.certification.internal.StandingListRepository.RowSink;
import dk.loeft.learning.CourseId;
import dk.loeft.organisation.CurrentActor;
import dk.loeft.organisation.Scope;
import dk.loeft.shared.LocalDay;
import dk.loeft.shared.Page;
import dk.loeft.shared.PageRequest;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads certificates: one's own, those HR may see, and the one that somebody checks by its code. */
@Dependent
class Archive {
    private final CertificateRepository certificates;

    private final CertificateListRepository list;

    private final StandingListRepository standings;

    private final Issuer issuer;

    private final CurrentActor actor;

    private final Clock clock;

    @Inject
    Archive(
            CertificateRepository certificates,
            CertificateListRepository list,
            StandingListRepository standings,
            Issuer issuer,
            CurrentActor actor,
            Clock clock) {
        this.certificates = certificates;
        this.list = list;
        this.standings = standings;
        this.issuer = issuer;
        this.actor = actor;
        this.clock = clock;
    }

    List<MyCertificate> mine() {
        Map<Long, CourseId> courses = certificates.publishedCourses();
        Map<CertificateKindId, StandingRow> now = standings.of(actor.person(), today());
        return certificates.of(actor.person()).stream()
                .map(certificate -> mine(certificate, courses, now))
                .toList();
    }

    Optional<MyCertificate> mine(CertificateKind kind) {
        return certificates
                .of(actor.person(), kind.id())
                .map(certificate ->
                        mine(certificate, certificates.publishedCourses(), standings.of(actor.person(), today())));
    }

    private MyCertificate mine(
            Certificate certificate, Map<Long, CourseId> courses, Map<CertificateKindId, StandingRow> standing) {
        LocalDate today = today();
        Optional<StandingRow> now =
                Optional.ofNullable(standing.get(certificate.kind().id()));
        Optional<LocalDate> expires = now.flatMap(StandingRow::expires).or(certificate::expires);
        return new MyCertificate(
                certificate.id(),
                certificate.kind().id(),
                certificate.title(),
                certificate.serial(),
                now.map(StandingRow::state).orElseGet(() -> certificate.stateOn(today)),
                now.map(StandingRow::valid)
                        .orElseGet(() -> certificate.stateOn(today).valid()),
                certificate.validFrom(),
                expires,
                expires.map(day -> ChronoUnit.DAYS.between(today, day)).orElse(0L),
                issuer.verificationUrl(certificate),
                Optional.ofNullable(courses.get(certificate.kind().key())));
    }

    /** A certificate of the reader's own, the newest or not. */
    Optional<Certificate> own(CertificateId id) {
        return certificates.find(id).filter(certificate -> certificate.person().equals(actor.person()));
    }

    /** A certificate whose holder HR may see. */
    Optional<Certificate> seen(CertificateId id) {
        return certificates.find(id).filter(certificate -> certificates.within(certificate.person(), scope()));
    }

    Optional<Verification> verify(String code) {
        return Optional.of(code.strip())
                .filter(VerificationCode::looksRight)
                .flatMap(certificates::byCode)
                .map(certificate -> new Verification(
                        certificate.serial(),
                        certificate.title(),
                        certificate.holderForThePublic(),
                        issuer.name(),
                        certificate.validFrom(),
                        certificate.expires(),
                        certificate.stateOn(today())));
    }

    Page<StandingRow> list(CertificateFilter filter, PageRequest page) {
        return standings.page(filter, scope(), page, today());
    }

    CertificateOverview overview(CertificateFilter filter, PageRequest page) {
        CertificateCounts counts = standings.counts(scope(), today());
        return new CertificateOverview(
                counts,
                filter.equals(CertificateFilter.all())
                        ? standings.page(filter, scope(), page, today(), counts.all())
                        : standings.page(filter, scope(), page, today()));
    }

    Optional<CertificateDetails> details(CertificateId id) {
        return list.one(id, scope(), today())
                .flatMap(row -> certificates.find(id).map(certificate -> details(row, certificate)));
    }

    private CertificateDetails details(CertificateRow row, Certificate certificate) {
        return new CertificateDetails(
                row, certificate.revokedOn(), certificate.revocationReason(), issuer.verificationUrl(certificate));
    }

    void stream(CertificateFilter filter, CertificateOrder order, RowSink sink) throws IOException {
        standings.stream(filter, order, scope(), today(), sink);
    }

    private Scope scope() {
        return actor.get().scopeOf(SEE_CERTIFICATES);
    }

    private LocalDate today() {
        return LocalDay.today(clock);
    }
}
