package dk.loeft.communication.internal;

import dk.loeft.certification.CertificateReports;
import dk.loeft.certification.CertificateViewId;
import dk.loeft.certification.ReportFile;
import dk.loeft.communication.internal.PostWork.Report;
import dk.loeft.communication.spi.Enclosure;
import dk.loeft.communication.spi.Letter;
import dk.loeft.organisation.Accounts;
import dk.loeft.organisation.Actor;
import dk.loeft.organisation.CurrentActor;
import dk.loeft.organisation.Permission;
import dk.loeft.organisation.PersonId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;

/** Makes the files that go along with letters, as the receiver: each gets what they may see when it is sent. */
@Dependent
class Enclosing {
    private final CertificateReports reports;

    private final ReportObserver observer;

    private final Accounts accounts;

    private final CurrentActor current;

    @Inject
    Enclosing(CertificateReports reports, ReportObserver observer, Accounts accounts, CurrentActor current) {
        this.reports = reports;
        this.observer = observer;
        this.accounts = accounts;
        this.current = current;
    }

    /** The letter with the report; absent if it is no longer for that person. Who planned it is told of a lost permission. */
    Optional<Letter> enclose(Letter letter, PersonId to, Report report) {
        Optional<Actor> actor = accounts.actorOf(to).filter(who -> who.may(Permission.SEE_CERTIFICATES));
        if (actor.isEmpty()) {
            reports.owner(report.view()).ifPresent(owner -> observer.leftOut(owner, to, report, letter.notification()));
            return Optional.empty();
        }
        return current.as(
                actor.get(), () -> file(report.view(), letter.language()).map(letter::enclosing));
    }

    private Optional<Enclosure> file(CertificateViewId report, String language) {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        try {
            Optional<ReportFile> file = reports.write(report, Locale.forLanguageTag(language), written);
            return file.map(made -> new Enclosure(made.name(), made.mediaType(), written::toByteArray));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
