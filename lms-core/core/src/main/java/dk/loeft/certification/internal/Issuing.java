package dk.loeft.certification.internal;

import dk.loeft.certification.CertificateId;
import dk.loeft.certification.CertificateIssued;
import dk.loeft.certification.engine.Answer;
import dk.loeft.certification.engine.Correction;
import dk.loeft.certification.engine.Cycle;
import dk.loeft.certification.engine.Entry;
import dk.loeft.certification.engine.Event;
import dk.loeft.certification.engine.Fact;
import dk.loeft.certification.engine.Kind;
import dk.loeft.organisation.Organisation;
import dk.loeft.organisation.PersonId;
import dk.loeft.shared.LocalDay;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Lets the certificates of a person follow the cycles that the rules see: one row for each, issued once. */
@Dependent
class Issuing {
    private final CertificateRepository certificates;

    private final Organisation organisation;

    private final jakarta.enterprise.event.Event<CertificateIssued> issued;

    private final Clock clock;

    @Inject
    Issuing(
            CertificateRepository certificates,
            Organisation organisation,
            jakarta.enterprise.event.Event<CertificateIssued> issued,
            Clock clock) {
        this.certificates = certificates;
        this.organisation = organisation;
        this.issued = issued;
        this.clock = clock;
    }

    /**
     * What an answer rests on.
     *
     * @param lines the history as stored
     * @param history the same as the rules read it
     */
    record Ground(List<Line> lines, List<Entry> history) {
        Optional<BigDecimal> scoreOf(long seq) {
            return lines.stream().filter(line -> line.seq() == seq).findFirst().flatMap(Line::score);
        }

        /** Why a certificate was withdrawn, as corrected. */
        String reasonOf(long seq) {
            Optional<Event> corrected = history.stream()
                    .filter(entry -> entry instanceof Correction correction && correction.target() == seq)
                    .map(entry -> (Correction) entry)
                    .flatMap(correction -> correction.replacement().stream())
                    .reduce((older, newer) -> newer.seq() >= older.seq() ? newer : older);
            return corrected
                    .or(() -> history.stream()
                            .filter(entry -> entry instanceof Event event && event.seq() == seq)
                            .map(entry -> (Event) entry)
                            .findFirst())
                    .map(Event::fact)
                    .filter(Fact.Revoked.class::isInstance)
                    .map(fact -> ((Fact.Revoked) fact).reason())
                    .orElse("");
        }
    }

    /** The certificates that the histories bear out, in one statement. */
    Map<StandingKey, List<Certificate>> certificatesOf(Collection<StandingKey> keys) {
        return certificates
                .borneOut(keys.stream().map(StandingKey::person).distinct().toList())
                .stream()
                .collect(Collectors.groupingBy(certificate ->
                        new StandingKey(certificate.person(), certificate.kind().id())));
    }

    /**
     * Issues what a cycle has no row for, and lets the rows there are follow the cycles.
     *
     * @param rows the certificates that the history bore out until now
     * @return the last certificate
     */
    Optional<CertificateId> follow(
            CertificateKind kind, Kind rules, PersonId person, Answer answer, Ground ground, List<Certificate> rows) {
        LocalDate today = LocalDay.today(clock);
        Map<Long, Certificate> byEvent = new HashMap<>();
        rows.forEach(row -> byEvent.put(row.event(), row));
        Optional<Certificate> last = Optional.empty();
        for (Cycle cycle : answer.cycles()) {
            Optional<Certificate> row = Optional.ofNullable(byEvent.remove(cycle.event()));
            row.filter(found -> !found.tells(cycle))
                    .ifPresent(found -> found.superseded(today, say("certification.superseded")));
            last.ifPresent(Certificate::succeeded);
            Certificate now = row.filter(found -> found.tells(cycle))
                    .orElseGet(() -> issue(kind, rules, person, cycle, ground.scoreOf(cycle.event())));
            withdrawn(now, cycle, ground);
            last = Optional.of(now);
        }
        byEvent.values().forEach(row -> row.superseded(today, say("certification.withdrawn")));
        last.filter(certificate -> !certificate.newest()).ifPresent(certificates::takeUp);
        return last.map(Certificate::id);
    }

    private static void withdrawn(Certificate certificate, Cycle cycle, Ground ground) {
        Optional<LocalDate> wanted = cycle.withdrawn().map(Cycle.Withdrawn::on);
        if (certificate.revokedOn().equals(wanted)) {
            return;
        }
        cycle.withdrawn()
                .ifPresentOrElse(
                        by -> certificate.revoke(by.on(), ground.reasonOf(by.event())), certificate::reinstate);
    }

    private Certificate issue(
            CertificateKind kind, Kind rules, PersonId person, Cycle cycle, Optional<BigDecimal> score) {
        Certificate certificate = new Certificate(
                kind,
                organisation.card(person),
                cycle,
                rules.numbered(cycle.version()).orElseThrow().validity(),
                numbers(kind),
                score,
                clock.instant());
        certificates.add(certificate);
        issued.fire(new CertificateIssued(certificate.id(), kind.id(), person, cycle.validFrom()));
        return certificate;
    }

    private Certificate.Numbers numbers(CertificateKind kind) {
        int year = LocalDay.today(clock).getYear();
        int number = certificates.nextNumber(kind.code(), year);
        String serial = String.format(Locale.ROOT, "%s-%d-%05d", kind.code(), year, number);
        return new Certificate.Numbers(serial, VerificationCode.next());
    }

    private static String say(String key) {
        return Words.in(Locale.ROOT).say(key);
    }
}
