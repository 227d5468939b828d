package dk.loeft.certification.internal;

import static dk.loeft.organisation.Permission.MANAGE_CERTIFICATES;
import static dk.loeft.organisation.Permission.SEE_CERTIFICATES;

import dk.loeft.certification.CertificateKindId;
import dk.loeft.certification.CertificateKindInput;
import dk.loeft.certification.CertificateKindRow;
import dk.loeft.learning.CourseId;
import dk.loeft.organisation.CurrentActor;
import dk.loeft.organisation.NotPermittedException;
import dk.loeft.organisation.Scope;
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

    static final int MAX_MONTHS = 600;

    private static final Pattern CODE = Pattern.compile("[A-Z0-9]{2,12}");

    private static final Scope EVERYWHERE = new Scope(List.of(""));

    private final KindRepository kinds;

    private final CurrentActor actor;

    private final Clock clock;

    @Inject
    Kinds(KindRepository kinds, CurrentActor actor, Clock clock) {
        this.kinds = kinds;
        this.actor = actor;
        this.clock = clock;
    }

    List<CertificateKindRow> seen() {
        return kinds.rows(actor.get().scopeOf(SEE_CERTIFICATES), LocalDay.today(clock));
    }

    List<CertificateKindRow> forAuthors() {
        return kinds.rows(EVERYWHERE, LocalDay.today(clock));
    }

    CertificateKindId add(CertificateKindInput input) {
        demandEverywhere();
        CertificateKindInput clean = checked(input, Optional.empty());
        CertificateKind kind = new CertificateKind(clean);
        kinds.add(kind);
        return kind.id();
    }

    void change(CertificateKindId id, CertificateKindInput input) {
        demandEverywhere();
        CertificateKind kind = known(id);
        kind.describe(checked(input, Optional.of(id)));
    }

    CertificateKind known(CertificateKindId id) {
        return kinds.find(id).orElseThrow(() -> new RefusedException("certification.kind.unknown"));
    }

    Optional<CertificateKind> givenBy(CourseId course) {
        return kinds.givenBy(course);
    }

    void tie(CourseId course, Optional<CertificateKindId> kind) {
        if (!kinds.knows(course)) {
            throw new RefusedException("certification.course.unknown");
        }
        kind.map(this::known).ifPresentOrElse(known -> kinds.tie(course, known), () -> kinds.untie(course));
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
        input.months().ifPresent(months -> checkValidity(months, input));
        // Without an expiry there is nothing to renew, so neither period means anything.
        boolean ends = input.months().isPresent();
        return new CertificateKindInput(
                code, title, input.months(), ends ? input.windowDays() : 0, ends ? input.graceDays() : 0);
    }

    private static void checkValidity(int months, CertificateKindInput input) {
        if (months < 1 || months > MAX_MONTHS) {
            throw new RefusedException("certification.kind.months", MAX_MONTHS);
        }
        long days = shortest(months);
        if (input.windowDays() < 0 || input.windowDays() >= days) {
            throw new RefusedException("certification.kind.window", days - 1);
        }
        if (input.graceDays() < 0 || input.graceDays() >= days) {
            throw new RefusedException("certification.kind.grace", days - 1);
        }
    }

    /** The least days that so many months can have: counted from 1 February of a year after no leap year. */
    private static long shortest(int months) {
        LocalDate from = LocalDate.of(2025, 2, 1);
        return from.until(from.plusMonths(months), ChronoUnit.DAYS);
    }
}
