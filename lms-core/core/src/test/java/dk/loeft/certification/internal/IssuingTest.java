package dk.loeft.certification.internal;

import static dk.loeft.certification.internal.Office.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.loeft.certification.CertificateDetails;
import dk.loeft.certification.CertificateId;
import dk.loeft.certification.CertificateKindId;
import dk.loeft.certification.CertificateKindInput;
import dk.loeft.certification.CertificateState;
import dk.loeft.certification.CourseTie;
import dk.loeft.certification.MyCertificate;
import dk.loeft.certification.Verification;
import dk.loeft.certification.engine.CountingTerms;
import dk.loeft.certification.engine.KindVersion;
import dk.loeft.learning.CourseCompleted;
import dk.loeft.learning.CourseId;
import dk.loeft.organisation.Actor;
import dk.loeft.organisation.NotPermittedException;
import dk.loeft.organisation.PersonId;
import dk.loeft.shared.RefusedException;
import dk.loeft.testing.RealDatabase;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class IssuingTest {
    @RegisterExtension
    static final RealDatabase database = new RealDatabase();

    private static final AtomicInteger CODES = new AtomicInteger();

    private static long root;

    private Office office;
    private String code;
    private CertificateKindId kind;
    private CourseId course;
    private long team;
    private PersonId anne;

    @BeforeEach
    void aCourseThatCertifies() {
        office = new Office(database);
        root = root == 0 ? office.unit("/", "Havnestad Kommune") : root;
        team = office.unit("/" + root + "/", "Hjemmeplejen");
        anne = office.person("Anne Marie", "Sørensen", team);
        code = "KODE" + CODES.incrementAndGet();
        kind = office.kind(code, "Brandværn", 12);
        course = office.course("Brand");
        office.tell(c -> c.tie(course, Optional.of(CourseTie.first(kind))));
    }

    @Test
    void aCompletedCourseIssuesWhatIsTiedToIt() {
        office.complete(anne, course);

        assertThat(mine()).satisfies(certificate -> {
            assertThat(certificate.serial()).isEqualTo(code + "-2026-00001");
            assertThat(certificate.title()).isEqualTo("Brandværn");
            assertThat(certificate.state()).isEqualTo(CertificateState.CERTIFIED);
            assertThat(certificate.expires()).contains(TODAY.plusYears(1));
            assertThat(certificate.daysLeft()).isEqualTo(365);
            assertThat(certificate.renewBy()).contains(course);
        });
        assertThat(office.issued()).singleElement().satisfies(event -> {
            assertThat(event.person()).isEqualTo(anne);
            assertThat(event.kind()).isEqualTo(kind);
            assertThat(event.validFrom()).isEqualTo(TODAY);
        });
    }

    @Test
    void aCourseWithoutATieIssuesNothing() {
        office.tell(c -> c.tie(course, Optional.empty()));
        office.complete(anne, course);

        assertThat(office.issued()).isEmpty();
    }

    @Test
    void oneAttemptIssuesOnce() {
        CourseCompleted done = office.completion(anne, course);
        office.observe(done);
        office.on(TODAY.plusDays(300)).observe(done);

        assertThat(count()).isOne();
    }

    @Test
    void aCompletionThatIsTakenBackTakesItsCertificateAlongAndTheOneBeforeIsTheNewestAgain() {
        office.complete(anne, course);
        String first = mine().serial();
        CourseCompleted renewal = office.on(TODAY.plusDays(300)).completion(anne, course);
        office.observe(renewal);
        assertThat(mine().serial()).isNotEqualTo(first);

        office.withdraw(renewal);

        assertThat(mine().serial()).isEqualTo(first);
        assertThat(database.number("SELECT COUNT(*) FROM certificate WHERE revoked_on IS NOT NULL AND person_id = "
                        + anne.value()))
                .isOne();
        office.observe(renewal);
        assertThat(mine().serial()).as("the same attempt earns one anew").isNotEqualTo(first);
    }

    @Test
    void aFirstCertificateThatIsTakenBackLeavesNoneAndCanBeEarnedAgain() {
        CourseCompleted done = office.completion(anne, course);
        office.observe(done);

        office.withdraw(done);
        office.observe(done);

        assertThat(mine().serial()).isEqualTo(code + "-2026-00002");
    }

    @Test
    void aRenewalSucceedsTheOldOneAndGoesOnFromItsExpiry() {
        office.complete(anne, course);
        office.on(TODAY.plusDays(300)).complete(anne, course);

        assertThat(count()).isEqualTo(2);
        assertThat(mine().serial()).isEqualTo(code + "-2027-00001");
        assertThat(mine().expires()).contains(TODAY.plusYears(2));
        assertThat(database.number("SELECT COUNT(*) FROM certificate WHERE newest AND person_id = " + anne.value()))
                .isOne();
    }

    @Test
    void whatWouldNotLastLongerIsNotIssuedAndUsesNoNumber() {
        office.complete(anne, course);
        office.complete(anne, course);
        office.complete(office.person("Bo", "Ib", team), course);

        assertThat(count()).isOne();
        assertThat(database.number("SELECT last FROM certificate_serial WHERE code = '" + code + "'"))
                .isEqualTo(2);
    }

    @Test
    void proofFromElsewhereFollowsTheSameRules() {
        CertificateId id = office.register(anne, kind, TODAY.minusMonths(11));

        assertThat(details(id)).satisfies(details -> {
            assertThat(details.row().state()).isEqualTo(CertificateState.DUE_FOR_RENEWAL);
            assertThat(details.row().validFrom()).isEqualTo(TODAY.minusMonths(11));
            assertThat(details.verificationUrl())
                    .matches("https://loeft\\.havnestad\\.example/verify\\?code=[A-Za-z0-9_-]{22}");
        });
        assertThatThrownBy(() -> office.register(anne, kind, TODAY.minusMonths(11)))
                .as("one a day is enough")
                .isInstanceOf(RefusedException.class)
                .hasMessage("certification.record.ignored-no-gain");
        assertThat(count()).as("what was refused leaves nothing behind").isOne();
    }

    @Test
    void proofFromLongAgoTakesItsPlaceInTheHistoryAndTheNewestStays() {
        CertificateId newest = office.register(anne, kind, TODAY.minusMonths(11));
        CertificateId older = office.register(anne, kind, TODAY.minusMonths(30));

        assertThat(details(older).row().expires()).contains(TODAY.minusMonths(18));
        assertThat(mine().id()).isEqualTo(newest);
        assertThatThrownBy(() -> office.tell(c -> c.revoke(older, "grund")))
                .hasMessage("certification.revoke.not-newest");
    }

    @Test
    void proofOfTomorrowOrOfAStrangerIsRefused() {
        assertThatThrownBy(() -> office.register(anne, kind, TODAY.plusDays(1)))
                .hasMessage("certification.record.future");
        assertThatThrownBy(() -> office.ask(c -> c.register("ukendt", kind, TODAY)))
                .hasMessage("certification.register.person");
        office.asHrOf("/" + root + "/0/");
        assertThatThrownBy(() -> office.register(anne, kind, TODAY)).hasMessage("certification.register.person");
    }

    @Test
    void aRevokedCertificateSaysWhenAndWhyAndCanBeEarnedAnew() {
        CertificateId id = office.register(anne, kind, TODAY.minusMonths(2));
        office.tell(c -> c.revoke(id, " Snyd ved prøven "));

        assertThat(details(id)).satisfies(details -> {
            assertThat(details.row().state()).isEqualTo(CertificateState.REVOKED);
            assertThat(details.revokedOn()).contains(TODAY);
            assertThat(details.reason()).isEqualTo("Snyd ved prøven");
        });
        assertThatThrownBy(() -> office.tell(c -> c.revoke(id, "igen"))).hasMessage("certification.revoke.twice");

        office.complete(anne, course);
        assertThat(mine().state()).isEqualTo(CertificateState.CERTIFIED);
        assertThat(mine().expires()).contains(TODAY.plusYears(1));
    }

    @Test
    void whatABackdatedProofChangesIsIssuedAnewAndTheOldPaperIsVoid() {
        CertificateId renewed = office.register(anne, kind, TODAY.minusMonths(6));
        String before = mine().serial();
        // with this one it was a renewal within the window, so it goes on from the old expiry
        office.register(anne, kind, TODAY.minusMonths(17));

        assertThat(mine().serial()).isNotEqualTo(before);
        assertThat(mine().expires()).contains(TODAY.plusMonths(7));
        assertThat(details(renewed).row().state()).isEqualTo(CertificateState.REVOKED);
        assertThat(details(renewed).reason()).isEqualTo("Rettet: erstattet af et nyt certifikat.");
        assertThat(office.issued()).hasSize(3);
    }

    @Test
    void newTermsTouchNobodyWhoWasJudgedByTheOldOnes() {
        office.on(TODAY.minusDays(10)).complete(anne, course);
        office.on(TODAY)
                .tell(c -> c.changeKind(kind, CertificateKindInput.of(code, "Brandværn", Optional.of(24), 60, 10)));
        PersonId bo = office.person("Bo", "Ib", team);
        office.complete(bo, course);

        assertThat(mine().expires()).contains(TODAY.minusDays(10).plusYears(1));
        assertThat(database.number("SELECT COUNT(*) FROM certificate WHERE kind_version = 2 AND person_id = "
                        + bo.value() + " AND expires = '" + TODAY.plusYears(2) + "'"))
                .isOne();
        office.tell(c -> c.changeKind(kind, CertificateKindInput.of(code, "Brandværn", Optional.of(36), 60, 10)));
        assertThat(database.number("SELECT COUNT(*) FROM certificate_kind_version WHERE kind_id = " + kind.value()
                        + " AND effective_from = '" + TODAY.plusDays(1) + "'"))
                .as("who was certified today was so on the terms of today")
                .isOne();
    }

    @Test
    void termsThatNobodyWasJudgedByGiveWay() {
        office.tell(c -> c.changeKind(kind, CertificateKindInput.of(code, "Brandværn", Optional.of(24), 60, 10)));
        office.complete(anne, course);

        assertThat(mine().expires()).contains(TODAY.plusYears(2));
        assertThat(database.number("SELECT COUNT(*) FROM certificate_kind_version WHERE kind_id = " + kind.value()))
                .isOne();
    }

    @Test
    void aCourseForRenewingIsNotEnoughTheFirstTime() {
        KindVersion rules = office.askRules(r -> r.of(kind)).orElseThrow().newest();
        office.tellRules(r -> r.write(kind, withOwnRenewal(rules)));
        CourseId short1 = office.course("Brand, opfølgning");
        office.tell(c -> c.tie(short1, Optional.of(new CourseTie(kind, true, Optional.empty()))));

        office.complete(anne, short1);
        assertThat(count()).isZero();
        office.complete(anne, course);
        assertThat(mine().renewBy()).as("the course made for renewing").contains(short1);
        office.on(TODAY.plusDays(300)).complete(anne, short1);

        assertThat(mine().expires()).contains(TODAY.plusYears(2));
        assertThatThrownBy(() ->
                        office.tell(c -> c.tie(short1, Optional.of(new CourseTie(kind, true, Optional.of(1999))))))
                .hasMessage("certification.course.edition");
    }

    private static KindVersion withOwnRenewal(KindVersion rules) {
        CountingTerms counting = rules.counting();
        return new KindVersion(
                rules.version(),
                rules.effectiveFrom(),
                rules.validity(),
                new CountingTerms(
                        true, counting.lapsedPath(), counting.early(), counting.external(), counting.editionTail()),
                rules.holds(),
                rules.dues(),
                rules.succession());
    }

    @Test
    void revokingNeedsAReasonAndReach() {
        CertificateId id = office.register(anne, kind, TODAY);

        assertThatThrownBy(() -> office.tell(c -> c.revoke(id, " "))).hasMessage("certification.record.reason");
        assertThatThrownBy(() -> office.tell(c -> c.revoke(id, "x".repeat(501))))
                .hasMessage("certification.record.reason");
        office.asHrOf("/" + root + "/0/");
        assertThatThrownBy(() -> office.tell(c -> c.revoke(id, "grund"))).isInstanceOf(NotPermittedException.class);
        assertThat(office.<Optional<CertificateDetails>>ask(c -> c.certificate(id)))
                .isEmpty();
    }

    @Test
    void thePublicLearnsNoMoreThanItNeeds() {
        CertificateId id = office.register(anne, kind, TODAY);
        String url = details(id).verificationUrl();
        Verification shown =
                office.ask(c -> c.verify(url.substring(url.indexOf('=') + 1))).orElseThrow();

        assertThat(shown.holder()).isEqualTo("Anne Marie S.");
        assertThat(shown.issuer()).isEqualTo("Havnestad Kommune");
        assertThat(shown.state()).isEqualTo(CertificateState.CERTIFIED);
        assertThat(office.<Optional<Verification>>ask(c -> c.verify("A".repeat(22))))
                .isEmpty();
        assertThat(office.<Optional<Verification>>ask(c -> c.verify("' OR 1=1")))
                .isEmpty();
    }

    @Test
    void theReaderSeesOwnCertificatesAlone() {
        office.complete(anne, course);
        PersonId other = office.person("Bo", "Ib", team);

        assertThat(office.asPerson(other).<List<MyCertificate>>ask(c -> c.mine()))
                .isEmpty();
        assertThat(office.asPerson(anne).<Optional<MyCertificate>>ask(c -> c.mineFrom(course)))
                .isPresent();
        assertThat(office.<Optional<CertificateKindInput>>ask(c -> c.givenBy(course)))
                .hasValueSatisfying(given -> assertThat(given.title()).isEqualTo("Brandværn"));
        office.as(Actor.system());
    }

    private MyCertificate mine() {
        MyCertificate found = office.asPerson(anne).ask(c -> c.mine()).get(0);
        office.as(Actor.system());
        return found;
    }

    private CertificateDetails details(CertificateId id) {
        return office.ask(c -> c.certificate(id)).orElseThrow();
    }

    private long count() {
        return database.number("SELECT COUNT(*) FROM certificate WHERE person_id = " + anne.value());
    }
}
