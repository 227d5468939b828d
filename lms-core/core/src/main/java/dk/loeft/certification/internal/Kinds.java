package dk.loeft.certification.internal;

import static dk.loeft.organisation.Permission.MANAGE_CERTIFICATES;
import static dk.loeft.organisation.Permission.SEE_CERTIFICATES;

import dk.loeft.certification.CertificateKindId;
import dk.loeft.certification.CertificateKindInput;
import dk.loeft.certification.CertificateKindName;
import dk.loeft.certification.CertificateKindRow;
import dk.loeft.certification.CourseTie;
import dk.loeft.certification.engine.KindVersion;
import dk.loeft.certification.engine.Period;
import dk.loeft.learning.CourseId;
import dk.loeft.organisation.CurrentActor;
import dk.loeft.organisation.NotPermittedException;
import dk.loeft.shared.LocalDay;
import dk.loeft.shared.RefusedException;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What can be certified, on which terms, and by which course. */
@Dependent
class Kinds {
    static final int MAX_TITLE = 200;

    private static final Period LONGEST = Period.months(600);

    private static final int FIRST_YEAR = 2000;

    private static final int LAST_YEAR = 2100;

    private static final Pattern CODE = Pattern.compile("[A-Z0-9]{2,12}");

    private final KindRepository kinds;

    private final KindVersionRepository versions;

    private final HistoryRepository histories;

    private final Rules rules;

    private final CurrentActor actor;

    private final Clock clock;

    @Inject
    Kinds(
            KindRepository kinds,
            KindVersionRepository versions,
            HistoryRepository histories,
            Rules rules,
            CurrentActor actor,
            Clock clock) {
        this.kinds = kinds;
        this.versions = versions;
        this.histories = histories;
        this.rules = rules;
        this.actor = actor;
        this.clock = clock;
    }

    List<CertificateKindRow> seen() {
        return kinds.rows(actor.get().scopeOf(SEE_CERTIFICATES), today(), versions.all());
    }

    List<CertificateKindName> names() {
        return kinds.names();
    }

    CertificateKindId add(CertificateKindInput input) {
        demandEverywhere();
        CertificateKindInput clean = checked(input, Optional.empty());
        CertificateKind kind = new CertificateKind(clean);
        kinds.add(kind);
        versions.put(kind.id(), Terms.first(clean), clock.instant(), actor.author());
        return kind.id();
    }

    void change(CertificateKindId id, CertificateKindInput input) {
        demandEverywhere();
        CertificateKind kind = known(id);
        CertificateKindInput clean = checked(input, Optional.of(id));
        kind.describe(clean);
        KindVersion newest = versions.of(id).newest();
        if (!Terms.described(clean.code(), clean.title(), newest).equals(clean)) {
            succeed(id, newest, clean);
        }
    }

    /** Who earned a certificate today earned it on the terms of today. */
    private void succeed(CertificateKindId id, KindVersion newest, CertificateKindInput input) {
        boolean judged =
                histories.lastProof(id).filter(day -> !day.isBefore(today())).isPresent();
        rules.write(id, Terms.after(newest, input, judged ? today().plusDays(1) : today()));
    }

    CertificateKind known(CertificateKindId id) {
        return kinds.find(id).orElseThrow(() -> new RefusedException("certification.kind.unknown"));
    }

    Optional<CertificateKind> givenBy(CourseId course) {
        return kinds.givenBy(course);
    }

    /** What a course gives, on the terms of today. */
    Optional<CertificateKindInput> given(CourseId course) {
        return kinds.givenBy(course)
                .map(kind -> Terms.described(
                        kind.code(), kind.title(), versions.of(kind.id()).inForce(today())));
    }

    Optional<CourseTie> tieOf(CourseId course) {
        return kinds.tieOf(course);
    }

    void tie(CourseId course, Optional<CourseTie> tie) {
        if (!kinds.knows(course)) {
            throw new RefusedException("certification.course.unknown");
        }
        tie.map(CourseTie::kind).filter(kind -> kinds.find(kind).isEmpty()).ifPresent(kind -> {
            throw new RefusedException("certification.kind.unknown");
        });
        tie.flatMap(CourseTie::edition)
                .filter(year -> year < FIRST_YEAR || year > LAST_YEAR)
                .ifPresent(year -> {
                    throw new RefusedException("certification.course.edition", FIRST_YEAR, LAST_YEAR);
                });
        tie.ifPresentOrElse(each -> kinds.tie(course, each), () -> kinds.untie(course));
    }

    /** The terms hold for the whole house, so a permission for a part of it is not enough. */
    private void demandEverywhere() {
        if (!actor.get().scopeOf(MANAGE_CERTIFICATES).everywhere()) {
            throw new NotPermittedException(MANAGE_CERTIFICATES);
        }
    }

    private CertificateKindInput checked(CertificateKindInput input, Optional<CertificateKindId> self) {
        String code = input.code().strip();
        if (!CODE.matcher(code).matches()) {
            throw new RefusedException("certification.kind.code", code);
        }
        kinds.byCode(code)
                .filter(other -> !Optional.of(other.id()).equals(self))
                .ifPresent(other -> {
                    throw new RefusedException("certification.kind.code.taken", code, other.title());
                });
        String title = input.title().strip();
        if (title.isEmpty() || title.length() > MAX_TITLE) {
            throw new RefusedException("certification.kind.title", MAX_TITLE);
        }
        input.validity().ifPresent(validity -> checkValidity(validity, input));
        // Without an expiry there is nothing to renew, so neither period means anything.
        boolean ends = input.validity().isPresent();
        return new CertificateKindInput(
                code,
                title,
                input.validity(),
                ends ? input.window() : Period.days(0),
                ends ? input.grace() : Period.days(0));
    }

    private static void checkValidity(Period validity, CertificateKindInput input) {
        if (validity.count() < 1 || validity.isLongerThan(LONGEST)) {
            throw new RefusedException("certification.kind.months", LONGEST.count());
        }
        long days = shortest(validity);
        if (shortest(input.window()) >= days) {
            throw new RefusedException("certification.kind.window", days - 1);
        }
        if (shortest(input.grace()) >= days) {
            throw new RefusedException("certification.kind.grace", days - 1);
        }
    }

    private LocalDate today() {
        return LocalDay.today(clock);
    }

    /** The least days that a period can have: counted from 1 February of a year after no leap year. */
    private static long shortest(Period period) {
        LocalDate from = LocalDate.of(2025, 2, 1);
        return from.until(period.after(from), ChronoUnit.DAYS);
    }
}
