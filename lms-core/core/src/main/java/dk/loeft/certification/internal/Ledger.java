package dk.loeft.certification.internal;

import static dk.loeft.organisation.Permission.MANAGE_CERTIFICATES;

import dk.loeft.certification.CertificateId;
import dk.loeft.certification.CertificateKindId;
import dk.loeft.certification.CourseTie;
import dk.loeft.certification.engine.Answer;
import dk.loeft.certification.engine.Cycle;
import dk.loeft.certification.engine.Fact;
import dk.loeft.certification.engine.Path;
import dk.loeft.learning.AttemptId;
import dk.loeft.learning.CourseCompleted;
import dk.loeft.organisation.CurrentActor;
import dk.loeft.organisation.NotPermittedException;
import dk.loeft.organisation.PersonId;
import dk.loeft.shared.LocalDay;
import dk.loeft.shared.RefusedException;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/** Writes down what happens to people's certificates, and settles what follows from it in the same transaction. */
@Dependent
class Ledger {
    static final int MAX_REASON = 500;

    private final HistoryRepository histories;

    private final Settling settling;

    private final CertificateRepository certificates;

    private final CurrentActor actor;

    private final Clock clock;

    @Inject
    Ledger(
            HistoryRepository histories,
            Settling settling,
            CertificateRepository certificates,
            CurrentActor actor,
            Clock clock) {
        this.histories = histories;
        this.settling = settling;
        this.certificates = certificates;
        this.actor = actor;
        this.clock = clock;
    }

    /** A course was completed that gives a kind of certificate; written once for each attempt. */
    void completed(CourseTie tie, CourseCompleted done) {
        CertificateKindId kind = tie.kind();
        StandingKey key = new StandingKey(done.person(), kind);
        // The lock comes first: of two reports of one attempt the second one waits here and then sees the line.
        settling.lock(key);
        if (histories.completionsOf(done.attempt()).containsKey(kind)) {
            return;
        }
        Fact fact = new Fact.Completed(
                tie.renewal() ? Path.RENEWAL : Path.FIRST,
                OptionalInt.empty(),
                tie.edition().map(OptionalInt::of).orElse(OptionalInt.empty()));
        histories.add(
                NewLine.of(done.person(), Optional.of(kind), LocalDay.of(done.at()), fact)
                        .earnedBy(done.attempt(), done.score()),
                clock.instant(),
                actor.author());
        settling.settle(key);
    }

    /** What an attempt completed is taken back: its lines count as never recorded. */
    void withdrawn(PersonId person, AttemptId attempt) {
        String reason = Words.in(Locale.ROOT).say("certification.withdrawn");
        histories.completionsOf(attempt).forEach((kind, line) -> {
            StandingKey key = new StandingKey(person, kind);
            settling.lock(key);
            histories.add(NewLine.removing(person, Optional.of(kind), line, reason), clock.instant(), Optional.empty());
            settling.settle(key);
        });
    }

    /** Registers proof that somebody else gave. */
    CertificateId register(String staffNumber, CertificateKind kind, LocalDate issuedOn, Optional<LocalDate> validTo) {
        LocalDate today = LocalDay.today(clock);
        if (issuedOn.isAfter(today)) {
            throw new RefusedException("certification.register.future", issuedOn, today);
        }
        String number = staffNumber.strip();
        PersonId person = certificates
                .employed(number, actor.get().scopeOf(MANAGE_CERTIFICATES), today)
                .orElseThrow(() -> new RefusedException("certification.register.person", number));
        StandingKey key = new StandingKey(person, kind.id());
        settling.lock(key);
        long line = histories.add(
                NewLine.of(person, Optional.of(kind.id()), issuedOn, new Fact.External(kind.code(), validTo)),
                clock.instant(),
                actor.author());
        Answer answer = settling.settle(key);
        // Proof that gives nothing leaves no line behind: the refusal takes the transaction back.
        return answer.cycles().stream()
                .map(Cycle::event)
                .filter(event -> event == line)
                .findFirst()
                .flatMap(certificates::byEvent)
                .orElseThrow(() -> new RefusedException("certification.register.no-gain", issuedOn));
    }

    /** Withdraws the last certificate of a person and kind for cause. */
    void revoke(CertificateId id, String reason) {
        Certificate certificate =
                certificates.find(id).orElseThrow(() -> new RefusedException("certification.unknown"));
        if (!certificates.within(certificate.person(), actor.get().scopeOf(MANAGE_CERTIFICATES))) {
            throw new NotPermittedException(MANAGE_CERTIFICATES);
        }
        String why = reason.strip();
        if (why.isEmpty() || why.length() > MAX_REASON) {
            throw new RefusedException("certification.revoke.reason", MAX_REASON);
        }
        certificate.revokedOn().ifPresent(day -> {
            throw new RefusedException("certification.revoke.twice", certificate.serial(), day);
        });
        if (!certificate.newest()) {
            throw new RefusedException("certification.revoke.not-newest", certificate.serial());
        }
        StandingKey key =
                new StandingKey(certificate.person(), certificate.kind().id());
        settling.lock(key);
        histories.add(
                NewLine.of(
                        key.person(),
                        Optional.of(key.kind()),
                        LocalDay.today(clock),
                        new Fact.Revoked(why, Optional.empty())),
                clock.instant(),
                actor.author());
        settling.settle(key);
    }
}
