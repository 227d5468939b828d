package dk.loeft.certification.internal;

import dk.loeft.certification.CertificateId;
import dk.loeft.certification.CertificateKindId;
import dk.loeft.certification.CertificateKindInput;
import dk.loeft.certification.engine.Author;
import dk.loeft.certification.engine.CertificationRules;
import dk.loeft.certification.engine.Cycle;
import dk.loeft.certification.engine.Due;
import dk.loeft.certification.engine.Entry;
import dk.loeft.certification.engine.Event;
import dk.loeft.certification.engine.Fact;
import dk.loeft.certification.engine.Kind;
import dk.loeft.certification.engine.KindVersion;
import dk.loeft.certification.engine.Outlook;
import dk.loeft.certification.engine.Path;
import dk.loeft.certification.engine.Term;
import dk.loeft.certification.internal.written.FactType;
import dk.loeft.certification.internal.written.FactWriter;
import dk.loeft.certification.internal.written.SettingsWriter;
import dk.loeft.organisation.PersonId;
import dk.loeft.organisation.SeedOrganisation.Seeded;
import dk.loeft.shared.BulkInsert;
import dk.loeft.shared.LocalDay;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Histories and what follows from them, written in bulk. The rules judge each history as they would have in daily life; only the
 * writing is another.
 */
public final class SeededCertificates {
    private static final List<String> TITLES = List.of(
            "Medicinhåndtering",
            "Forflytning",
            "Hygiejne",
            "Førstehjælp til børn",
            "Elementær brandbekæmpelse",
            "Arbejde i højden",
            "Konflikthåndtering",
            "Fødevarehygiejne",
            "Persondata i hverdagen",
            "Informationssikkerhed",
            "Magtanvendelse",
            "Truckfører",
            "Asbest",
            "Epoxy",
            "Livredning",
            "Kemisk risikovurdering",
            "Rygestop",
            "Demens",
            "Vejen som arbejdsplads",
            "Sårpleje");

    private static final int[] MONTHS = {12, 24, 36};

    private static final int YEARS = 3;

    /** Of so many histories one has a leave, and one a withdrawal. */
    private static final int LEAVE = 40;

    private static final int WITHDRAWN = 400;

    private final Connection connection;

    private final long seed;

    private final LocalDate today;

    private final Instant moment;

    private final LocalDateTime now;

    private long nextEvent;

    private long nextCertificate;

    private final List<SeededKind> kinds = new ArrayList<>();

    private record SeededKind(long id, String code, String title, Kind rules, int[] serial) {}

    /** The tables that are filled side by side. */
    private record Tables(BulkInsert events, BulkInsert certificates, BulkInsert standings) {}

    public SeededCertificates(Connection connection, long seed, Instant now) {
        this.connection = connection;
        this.seed = seed;
        this.moment = now;
        this.today = LocalDay.of(now);
        this.now = LocalDateTime.ofInstant(now, ZoneOffset.UTC);
    }

    /** Makes the kinds, and the histories of everybody under each. */
    public long make(List<Seeded> people, int count) throws SQLException {
        kinds(count);
        nextEvent = number("SELECT COALESCE(MAX(id), 0) + 1 FROM certification_event");
        nextCertificate = number("SELECT COALESCE(MAX(id), 0) + 1 FROM certificate");
        long first = nextCertificate;
        try (BulkInsert certificates = new BulkInsert(
                        connection,
                        "certificate",
                        "id, kind_id, person_id, event_id, kind_version, serial, verification_code, title, holder_name,"
                                + " holder_given_name, valid_from, window_opens, expires, grace_ends, issued_at, newest,"
                                + " revoked_on, revocation_reason");
                BulkInsert events = new BulkInsert(
                        connection,
                        "certification_event",
                        "id, person_id, kind_id, type, on_day, details, recorded_at");
                BulkInsert standings =
                        new BulkInsert(connection, "certification_standing", StandingRepository.COLUMNS)) {
            execute("SET FOREIGN_KEY_CHECKS = 0, UNIQUE_CHECKS = 0");
            Tables tables = new Tables(events, certificates, standings);
            for (Seeded person : people) {
                histories(person, tables);
            }
        }
        for (SeededKind kind : kinds) {
            execute("INSERT INTO certificate_serial (code, year, last) VALUES ('%s', %d, %d)"
                    .formatted(kind.code(), today.getYear(), kind.serial()[0]));
        }
        execute("SET FOREIGN_KEY_CHECKS = 1, UNIQUE_CHECKS = 1");
        return nextCertificate - first;
    }

    private void kinds(int count) throws SQLException {
        long next = number("SELECT COALESCE(MAX(id), 0) + 1 FROM certificate_kind");
        for (int i = 0; i < count; i++) {
            String code = String.format(Locale.ROOT, "V%03d", i + 1);
            String title = TITLES.get(i % TITLES.size()) + (i < TITLES.size() ? "" : " " + (i / TITLES.size() + 1));
            KindVersion version =
                    Terms.first(CertificateKindInput.of(code, title, Optional.of(MONTHS[i % MONTHS.length]), 90, 30));
            execute("INSERT INTO certificate_kind (id, code, title) VALUES (%d, '%s', '%s')"
                    .formatted(next + i, code, title));
            execute(("INSERT INTO certificate_kind_version (kind_id, version, effective_from, settings, written_at)"
                            + " VALUES (%d, 1, '%s', '%s', '%s')")
                    .formatted(next + i, version.effectiveFrom(), SettingsWriter.written(version), now));
            kinds.add(new SeededKind(next + i, code, title, new Kind(List.of(version)), new int[1]));
        }
    }

    private void histories(Seeded person, Tables tables) throws SQLException {
        List<Event> employment = new ArrayList<>();
        employment.add(event(person.joined(), new Fact.Joined()));
        person.left().ifPresent(day -> employment.add(event(day, new Fact.Left())));
        for (Event each : employment) {
            write(tables.events(), person, null, each);
        }
        for (SeededKind kind : kinds) {
            SplittableRandom random = new SplittableRandom(seed ^ (person.id() * 1_000_003L + kind.id()));
            List<Entry> history = new ArrayList<>(employment);
            for (Event each : history(person, kind, random)) {
                write(tables.events(), person, kind.id(), each);
                history.add(each);
            }
            settle(person, kind, history, random, tables);
        }
    }

    /** A first completion some time in the last years, renewals around the expiry, now and then a leave or a withdrawal. */
    private List<Event> history(Seeded person, SeededKind kind, SplittableRandom random) {
        LocalDate begin = later(person.joined(), today.minusYears(YEARS)).plusDays(random.nextInt(200));
        LocalDate end = person.left().orElse(today);
        List<Event> events = new ArrayList<>();
        LocalDate day = begin.isAfter(end) ? end : begin;
        int months = kind.rules().newest().validity().validity().orElseThrow().count();
        Due due = new Due(new Due.Expiry(0, Due.Expiry.FIRST_DAYS), Due.NOTICE_DAYS);
        events.add(event(day, new Fact.Assigned(Settling.HOLDER, due)));
        while (!day.isAfter(end)) {
            events.add(event(day, new Fact.Completed(Path.FIRST, OptionalInt.empty(), OptionalInt.empty())));
            day = day.plusMonths(months).plusDays(random.nextInt(100) - 80L);
        }
        if (random.nextInt(LEAVE) == 0) {
            LocalDate leave = end.minusDays(random.nextInt(200));
            events.add(event(leave, new Fact.Paused(Optional.of(leave.plusMonths(9)), "Orlov")));
        }
        if (random.nextInt(WITHDRAWN) == 0) {
            events.add(event(end, new Fact.Revoked("Prøven kan ikke dokumenteres", Optional.empty())));
        }
        return events;
    }

    private Event event(LocalDate day, Fact fact) {
        return new Event(nextEvent++, day, fact, Author.UNNAMED);
    }

    private void write(BulkInsert events, Seeded person, @Nullable Long kind, Event event) throws SQLException {
        events.row(
                event.seq(),
                person.id(),
                kind,
                FactType.of(event.fact()).name(),
                event.day(),
                FactWriter.details(event.fact()).toString(),
                now);
    }

    private void settle(Seeded person, SeededKind kind, List<Entry> history, SplittableRandom random, Tables tables)
            throws SQLException {
        Outlook outlook = CertificationRules.outlook(kind.rules(), history, today);
        List<Cycle> cycles = outlook.answer().cycles();
        for (Cycle cycle : cycles) {
            certificate(person, kind, cycle, cycle.no() == cycles.size(), random, tables.certificates());
        }
        StoredStanding standing = new StoredStanding(
                new StandingKey(new PersonId(person.id()), new CertificateKindId(kind.id())),
                outlook,
                Reminding.ahead(outlook.answer(), today),
                cycles.isEmpty() ? Optional.empty() : Optional.of(new CertificateId(nextCertificate - 1)));
        tables.standings().row(StandingRepository.values(standing, moment).toArray());
    }

    private void certificate(
            Seeded person,
            SeededKind kind,
            Cycle cycle,
            boolean newest,
            SplittableRandom random,
            BulkInsert certificates)
            throws SQLException {
        Optional<Term> term = cycle.term();
        certificates.row(
                nextCertificate++,
                kind.id(),
                person.id(),
                cycle.event(),
                cycle.version(),
                String.format(Locale.ROOT, "%s-%d-%05d", kind.code(), today.getYear(), ++kind.serial()[0]),
                String.format(Locale.ROOT, "V%021x", random.nextLong()),
                kind.title(),
                person.name(),
                person.givenName(),
                cycle.validFrom(),
                term.map(Term::windowOpens).orElse(null),
                cycle.issuedTo().orElse(null),
                term.map(Term::graceEnds).orElse(null),
                now,
                newest ? true : null,
                cycle.withdrawn().map(Cycle.Withdrawn::on).orElse(null),
                cycle.withdrawn().isPresent() ? "Prøven kan ikke dokumenteres" : null);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private long number(String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
