package dk.loeft.communication.internal;

import dk.loeft.certification.CertificateIssued;
import dk.loeft.communication.NotificationKind;
import dk.loeft.shared.LocalDay;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;

/** Tells people of their certificates. */
@Dependent
class CertificateObserver {
    private final CertificateWordingRepository certificates;

    private final Notifier notifier;

    private final Clock clock;

    @Inject
    CertificateObserver(CertificateWordingRepository certificates, Notifier notifier, Clock clock) {
        this.certificates = certificates;
        this.notifier = notifier;
        this.clock = clock;
    }

    /** Proof of something long ago may be registered when it is worth nothing any more; that is nothing to tell. */
    void issued(@Observes CertificateIssued issued) {
        certificates
                .titleOfValid(issued.certificate(), LocalDay.today(clock))
                .ifPresent(title -> notifier.tell(
                        NotificationKind.CERTIFICATE_ISSUED,
                        List.of(new Notice(
                                issued.person(),
                                List.of(Parameter.of(title)),
                                "/certification/mine",
                                "certificate/" + issued.certificate().value()))));
    }
}
