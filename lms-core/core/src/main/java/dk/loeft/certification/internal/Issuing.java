package dk.loeft.certification.internal;

import static dk.loeft.organisation.Permission.MANAGE_CERTIFICATES;

import dk.loeft.certification.CertificateId;
import dk.loeft.certification.CertificateIssued;
import dk.loeft.certification.engine.Validity;
import dk.loeft.learning.CompletionWithdrawn;
import dk.loeft.learning.CourseCompleted;
import dk.loeft.organisation.CurrentActor;
import dk.loeft.organisation.NotPermittedException;
import dk.loeft.organisation.Organisation;
import dk.loeft.organisation.PersonId;
import dk.loeft.shared.LocalDay;
import dk.loeft.shared.RefusedException;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/** Issues certificates and withdraws them. */
@Dependent
class Issuing {
    static final int MAX_REASON = 500;

    private final CertificateRepository certificates;

    private final Organisation organisation;

    private final Event<CertificateIssued> issued;

    private final CurrentActor actor;

    private final Clock clock;

    @Inject
    Issuing(
            CertificateRepository certificates,
            Organisation organisation,
            Event<CertificateIssued> issued,
            CurrentActor actor,
            Clock clock) {
        this.certificates = certificates;
        this.organisation = organisation;
        this.issued = issued;
        this.actor = actor;
        this.clock = clock;
    }

    /** Issues what the completion earns, once for each attempt; nothing if it would not last longer than what is there. */
    Optional<CertificateId> issue(CertificateKind kind, CourseCompleted done) {
        // The lock comes first: of two reports of one attempt the second one waits here and then sees the certificate.
        Optional<Certificate> former = certificates.newestForUpdate(done.person(), kind);
        if (certificates.issuedFor(kind, done.attempt())) {
            return Optional.empty();
        }
        Certificate.Proof proof = new Certificate.Proof(Optional.of(done.attempt()), done.score());
        return issue(kind, done.person(), LocalDay.of(done.at()), former, proof);
    }

    /** Registers proof that somebody else gave. */
    CertificateId register(String staffNumber, CertificateKind kind, LocalDate completedOn) {
        LocalDate today = LocalDay.today(clock);
        if (completedOn.isAfter(today)) {
            throw new RefusedException("certification.register.future", completedOn, today);
        }
        String number = staffNumber.strip();
        PersonId person = certificates
                .employed(number, actor.get().scopeOf(MANAGE_CERTIFICATES), today)
                .orElseThrow(() -> new RefusedException("certification.register.person", number));
        Optional<Certificate> former = certificates.newestForUpdate(person, kind);
        return issue(kind, person, completedOn, former, Certificate.Proof.fromElsewhere())
                .orElseThrow(() -> new RefusedException("certification.register.no-gain", completedOn));
    }

    private Optional<CertificateId> issue(
            CertificateKind kind,
            PersonId person,
            LocalDate completed,
            Optional<Certificate> former,
            Certificate.Proof proof) {
        Optional<Validity> earned = Validity.earned(completed, kind.terms(), former.map(Certificate::asFormer));
        return earned.map(validity -> {
            former.ifPresent(Certificate::succeeded);
            Certificate certificate =
                    new Certificate(kind, organisation.card(person), validity, numbers(kind), proof, clock.instant());
            certificates.add(certificate);
            issued.fire(new CertificateIssued(certificate.id(), kind.id(), person, completed));
            return certificate.id();
        });
    }

    private Certificate.Numbers numbers(CertificateKind kind) {
        int year = LocalDay.today(clock).getYear();
        int number = certificates.nextNumber(kind.code(), year);
        String serial = String.format(Locale.ROOT, "%s-%d-%05d", kind.code(), year, number);
        return new Certificate.Numbers(serial, VerificationCode.next());
    }

    /**
     * Takes back what a completion gave that is taken back itself, as if it had not been: the certificate before is the newest
     * again, and the same attempt may earn one anew.
     */
    void withdraw(CompletionWithdrawn withdrawn) {
        String reason = Words.in(Locale.ROOT).say("certification.withdrawn");
        for (Certificate certificate : certificates.issuedFor(withdrawn.attempt())) {
            boolean newest = certificate.withdraw(LocalDay.of(withdrawn.at()), reason);
            certificates.flush();
            if (newest) {
                certificates.before(certificate).ifPresent(Certificate::takeUp);
            }
        }
    }

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
        certificate.revoke(LocalDay.today(clock), why);
    }
}
