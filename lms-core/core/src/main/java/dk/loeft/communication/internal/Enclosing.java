package dk.loeft.communication.internal;

import dk.loeft.certification.CertificateReports;
import dk.loeft.certification.ReportCopy;
import dk.loeft.certification.ReportFile;
import dk.loeft.communication.internal.PostWork.Enclosed;
import dk.loeft.communication.internal.PostWork.Report;
import dk.loeft.communication.internal.PostWork.Sessions;
import dk.loeft.communication.spi.Enclosure;
import dk.loeft.communication.spi.Letter;
import dk.loeft.organisation.Accounts;
import dk.loeft.organisation.Actor;
import dk.loeft.organisation.CurrentActor;
import dk.loeft.organisation.Permission;
import dk.loeft.organisation.PersonId;
import dk.loeft.seminar.Seminars;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * Makes the files that go along with letters, as the receiver and when a letter is sent: each gets what they may see by then and as
 * it stands by then, however long the letter has waited; a report that its receiver has opened before goes along as it was opened. A
 * notification names by its kind what goes along.
 */
@Dependent
class Enclosing {
    private final CertificateReports reports;

    private final Seminars seminars;

    private final ReportObserver observer;

    private final Accounts accounts;

    private final CurrentActor current;

    @Inject
    Enclosing(
            CertificateReports reports,
            Seminars seminars,
            ReportObserver observer,
            Accounts accounts,
            CurrentActor current) {
        this.reports = reports;
        this.seminars = seminars;
        this.observer = observer;
        this.accounts = accounts;
        this.current = current;
    }

    /** What goes along with a notification. */
    static Optional<Enclosed> enclosedIn(Wording.Kept kept) {
        return ReportObserver.reportOf(kept)
                .<Enclosed>map(Function.identity())
                .or(() -> SeminarObserver.sessionsOf(kept));
    }

    /** The letter with its file; absent if it is no longer for that person. */
    Optional<Letter> enclose(Letter letter, PersonId to, Enclosed enclosed) {
        if (enclosed instanceof Report report) {
            return withReport(letter, to, report);
        }
        return Optional.of(withSessions(letter, to, (Sessions) enclosed));
    }

    /** What is told is told without the file, too: whoever has no seat by then has nothing to put into a calendar. */
    private Letter withSessions(Letter letter, PersonId to, Sessions sessions) {
        return accounts.actorOf(to)
                .filter(who -> who.may(Permission.LEARN))
                .flatMap(who -> current.as(who, () -> seminars.calendar(sessions.seminar())))
                .map(file -> letter.enclosing(letter.text(), List.of(CalendarEnclosure.of(sessions.seminar(), file))))
                .orElse(letter);
    }

    /** Who planned the report is told of a lost permission. */
    private Optional<Letter> withReport(Letter letter, PersonId to, Report report) {
        Optional<Actor> actor = accounts.actorOf(to).filter(who -> who.may(Permission.SEE_CERTIFICATES));
        if (actor.isEmpty()) {
            reports.owner(report.view()).ifPresent(owner -> observer.leftOut(owner, to, report, letter.notification()));
            return Optional.empty();
        }
        return current.as(actor.get(), () -> with(letter, report));
    }

    private Optional<Letter> with(Letter letter, Report report) {
        Locale language = Locale.forLanguageTag(letter.language());
        try {
            Optional<ReportCopy> copy = reports.open(report.run(), language);
            List<Enclosure> files = new ArrayList<>();
            for (ReportFile file : copy.map(ReportCopy::files).orElse(List.of())) {
                files.add(enclosure(report, file, language));
            }
            return copy.map(made -> letter.enclosing(said(letter, made, language), files));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Enclosure enclosure(Report report, ReportFile file, Locale language) throws IOException {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        ReportFile fetched = reports.download(report.run(), file.format(), language, written)
                .orElseThrow(() -> new IOException("A file of a report is gone while it is fetched"));
        return new Enclosure(fetched.name(), fetched.format().mediaType(), written::toByteArray);
    }

    /** What was left out is said before anybody opens a file. */
    private static String said(Letter letter, ReportCopy copy, Locale language) {
        return copy.cut()
                ? letter.text() + " " + Wording.in(language).cut(copy.printed(), copy.found())
                : letter.text();
    }
}
