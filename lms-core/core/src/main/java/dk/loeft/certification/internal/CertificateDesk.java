package dk.loeft.certification.internal;

import static dk.loeft.organisation.Permission.MANAGE_CERTIFICATES;

import dk.loeft.certification.CertificateId;
import dk.loeft.certification.CertificationEntry;
import dk.loeft.organisation.CurrentActor;
import dk.loeft.organisation.NotPermittedException;
import dk.loeft.organisation.PersonId;
import dk.loeft.shared.LocalDay;
import dk.loeft.shared.RefusedException;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

/**
 * HR's short ways into a history: with nothing but a staff number, or with the certificate in hand. What is written there is the
 * same entry as on the record's own page, and is refused alike.
 */
@Dependent
class CertificateDesk {
    private final CertificateRepository certificates;

    private final RecordWriting writing;

    private final CurrentActor actor;

    private final Clock clock;

    @Inject
    CertificateDesk(CertificateRepository certificates, RecordWriting writing, CurrentActor actor, Clock clock) {
        this.certificates = certificates;
        this.writing = writing;
        this.actor = actor;
        this.clock = clock;
    }

    /** Registers proof of the kind itself that was given elsewhere; the certificate that it gave. */
    CertificateId register(String staffNumber, CertificateKind kind, LocalDate issuedOn) {
        String number = staffNumber.strip();
        PersonId person = certificates
                .employed(number, actor.get().scopeOf(MANAGE_CERTIFICATES), LocalDay.today(clock))
                .orElseThrow(() -> new RefusedException("certification.register.person", number));
        long line = writing.write(
                new StandingKey(person, kind.id()),
                new CertificationEntry.Proof(issuedOn, kind.code(), Optional.empty()));
        return certificates
                .byEvent(line)
                .orElseThrow(() -> new RefusedException("certification.record.ignored-no-gain"));
    }

    /** Withdraws from today the certificate that is the last one of its person and kind. */
    void revoke(CertificateId id, String reason) {
        Certificate certificate =
                certificates.find(id).orElseThrow(() -> new RefusedException("certification.unknown"));
        // Who may not write there learns nothing of the certificate.
        if (!certificates.within(certificate.person(), actor.get().scopeOf(MANAGE_CERTIFICATES))) {
            throw new NotPermittedException(MANAGE_CERTIFICATES);
        }
        certificate.revokedOn().ifPresent(day -> {
            throw new RefusedException("certification.revoke.twice", certificate.serial(), day);
        });
        if (!certificate.newest()) {
            throw new RefusedException("certification.revoke.not-newest", certificate.serial());
        }
        writing.write(
                new StandingKey(certificate.person(), certificate.kind().id()),
                new CertificationEntry.Revocation(LocalDay.today(clock), Optional.empty(), reason));
    }
}
