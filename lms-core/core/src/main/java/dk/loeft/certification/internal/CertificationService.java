package dk.loeft.certification.internal;

import dk.loeft.certification.CertificateDetails;
import dk.loeft.certification.CertificateFilter;
import dk.loeft.certification.CertificateId;
import dk.loeft.certification.CertificateKindId;
import dk.loeft.certification.CertificateKindInput;
import dk.loeft.certification.CertificateKindName;
import dk.loeft.certification.CertificateKindRow;
import dk.loeft.certification.CertificateOrder;
import dk.loeft.certification.CertificateOverview;
import dk.loeft.certification.Certification;
import dk.loeft.certification.CourseTie;
import dk.loeft.certification.ExportFormat;
import dk.loeft.certification.MyCertificate;
import dk.loeft.certification.StandingRow;
import dk.loeft.certification.Verification;
import dk.loeft.learning.CourseId;
import dk.loeft.organisation.UseCases;
import dk.loeft.shared.Page;
import dk.loeft.shared.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

@UseCases
@Transactional
@ApplicationScoped
class CertificationService implements Certification {
    private final Kinds kinds;

    private final CertificateDesk desk;

    private final Archive archive;

    private final Exports exports;

    private final Paper paper;

    @Inject
    CertificationService(Kinds kinds, CertificateDesk desk, Archive archive, Exports exports, Paper paper) {
        this.kinds = kinds;
        this.desk = desk;
        this.archive = archive;
        this.exports = exports;
        this.paper = paper;
    }

    /** For the container's proxy, which never uses the fields. */
    @SuppressWarnings("NullAway")
    protected CertificationService() {
        this.kinds = null;
        this.desk = null;
        this.archive = null;
        this.exports = null;
        this.paper = null;
    }

    @Override
    public List<MyCertificate> mine() {
        return archive.mine();
    }

    @Override
    public Optional<MyCertificate> mineFrom(CourseId course) {
        return kinds.givenBy(course).flatMap(archive::mine);
    }

    @Override
    public Optional<CertificateKindInput> givenBy(CourseId course) {
        return kinds.given(course);
    }

    @Override
    public Optional<String> printMine(CertificateId certificate, Locale language, OutputStream to) throws IOException {
        return print(archive.own(certificate), language, to);
    }

    @Override
    public Optional<String> print(CertificateId certificate, Locale language, OutputStream to) throws IOException {
        return print(archive.seen(certificate), language, to);
    }

    private Optional<String> print(Optional<Certificate> certificate, Locale language, OutputStream to)
            throws IOException {
        if (certificate.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(paper.print(certificate.get(), language, to));
    }

    @Override
    public Optional<Verification> verify(String code) {
        return archive.verify(code);
    }

    @Override
    public Page<StandingRow> list(CertificateFilter filter, PageRequest page) {
        return archive.list(filter, page);
    }

    @Override
    public CertificateOverview overview(CertificateFilter filter, PageRequest page) {
        return archive.overview(filter, page);
    }

    @Override
    public void export(
            CertificateFilter filter, CertificateOrder order, ExportFormat format, Locale language, OutputStream to)
            throws IOException {
        String title = Words.in(language).say("certification.export.sheet");
        exports.write(
                new Exports.Extract(filter, order),
                new Exports.Cover(title, "certification.export.cut"),
                format,
                language,
                to);
    }

    @Override
    public List<CertificateKindRow> kinds() {
        return kinds.seen();
    }

    @Override
    public List<CertificateKindName> kindNames() {
        return kinds.names();
    }

    @Override
    public CertificateKindId addKind(CertificateKindInput input) {
        return kinds.add(input);
    }

    @Override
    public void changeKind(CertificateKindId kind, CertificateKindInput input) {
        kinds.change(kind, input);
    }

    @Override
    public Optional<CertificateDetails> certificate(CertificateId certificate) {
        return archive.details(certificate);
    }

    @Override
    public CertificateId register(String staffNumber, CertificateKindId kind, LocalDate completedOn) {
        return desk.register(staffNumber, kinds.known(kind), completedOn);
    }

    @Override
    public void revoke(CertificateId certificate, String reason) {
        desk.revoke(certificate, reason);
    }

    @Override
    public List<CertificateKindName> kindsForAuthors() {
        return kinds.names();
    }

    @Override
    public Optional<CourseTie> tieOf(CourseId course) {
        return kinds.tieOf(course);
    }

    @Override
    public void tie(CourseId course, Optional<CourseTie> tie) {
        kinds.tie(course, tie);
    }
}
