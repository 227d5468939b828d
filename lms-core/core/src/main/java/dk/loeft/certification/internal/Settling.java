package dk.loeft.certification.internal;

import dk.loeft.certification.CertificateKindId;
import dk.loeft.certification.CertificationReminder;
import dk.loeft.certification.CertificationRemindersDue;
import dk.loeft.certification.engine.Answer;
import dk.loeft.certification.engine.CertificationRules;
import dk.loeft.certification.engine.Due;
import dk.loeft.certification.engine.Entry;
import dk.loeft.certification.engine.Fact;
import dk.loeft.certification.engine.Kind;
import dk.loeft.certification.engine.Outlook;
import dk.loeft.certification.engine.Question;
import dk.loeft.organisation.PersonId;
import dk.loeft.shared.LocalDay;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Asks the rules anew, and lets what is stored follow: certificates are issued, succeeded, withdrawn and given back as the
 * history says, and the standing is kept for lists. Doing it twice changes nothing.
 */
@Dependent
class Settling {
    /** The rule by which whoever holds a certificate is asked to keep it, where the kind says so. */
    static final String HOLDER = "HOLDER";

    private final HistoryRepository histories;

    private final StandingRepository standings;

    private final KindRepository kinds;

    private final KindVersionRepository versions;

    private final Issuing issuing;

    private final Event<CertificationRemindersDue> remindersDue;

    private final Clock clock;

    @Inject
    Settling(
            HistoryRepository histories,
            StandingRepository standings,
            KindRepository kinds,
            KindVersionRepository versions,
            Issuing issuing,
            Event<CertificationRemindersDue> remindersDue,
            Clock clock) {
        this.histories = histories;
        this.standings = standings;
        this.kinds = kinds;
        this.versions = versions;
        this.issuing = issuing;
        this.remindersDue = remindersDue;
        this.clock = clock;
    }

    /** Locks a history, so that a line can be added to what is known. */
    void lock(StandingKey key) {
        standings.lock(key, clock.instant());
    }

    /** Settles one history after a line was added. */
    Answer settle(StandingKey key) {
        CertificateKind kind = kinds.find(key.kind()).orElseThrow();
        Kind rules = versions.of(key.kind());
        return kept(kind, rules, key, histories.of(key));
    }

    /** Settles all histories of a person, such as after a change of employment. */
    void settle(PersonId person) {
        settle(standings.lockAll(person));
    }

    /**
     * Settles some of what time may have changed.
     *
     * @return how many
     */
    int settleDue(int most) {
        List<StandingKey> keys = standings.lockDue(today(), most);
        settle(keys);
        return keys.size();
    }

    /**
     * Settles some of those of whom somebody is to be reminded today, and tells of the reminders. Of several that were missed for
     * the same recipient only the latest is told.
     *
     * @return how many standings
     */
    int remindDue(int most) {
        LocalDate today = today();
        List<StandingKey> keys = standings.lockToRemind(today, most);
        List<CertificationReminder> reminders = new ArrayList<>();
        List<StoredStanding> after = new ArrayList<>();
        Map<CertificateKindId, CertificateKind> known = kinds.all();
        for (StoredStanding standing : judged(keys)) {
            Optional.ofNullable(known.get(standing.key().kind()))
                    .ifPresent(kind -> reminders.addAll(Reminding.of(standing, kind.title(), today)));
            after.add(standing.reminded(today));
        }
        standings.put(after, clock.instant());
        if (!reminders.isEmpty()) {
            remindersDue.fire(new CertificationRemindersDue(today, reminders));
        }
        return keys.size();
    }

    /** In statements whose number does not grow with the keys, unless certificates are issued. */
    void settle(List<StandingKey> keys) {
        standings.put(judged(keys), clock.instant());
    }

    private List<StoredStanding> judged(List<StandingKey> keys) {
        if (keys.isEmpty()) {
            return List.of();
        }
        Map<CertificateKindId, Kind> rules = versions.all();
        Map<CertificateKindId, CertificateKind> known = kinds.all();
        Map<StandingKey, List<Line>> lines = histories.of(keys);
        Map<StandingKey, List<Certificate>> certificates = issuing.certificatesOf(keys);
        List<StoredStanding> settled = new ArrayList<>();
        for (StandingKey key : keys) {
            Kind rule = rules.get(key.kind());
            CertificateKind kind = known.get(key.kind());
            List<Line> history = lines.get(key);
            if (rule != null && kind != null && history != null) {
                settled.add(judged(kind, rule, key, history, certificates.getOrDefault(key, List.of())));
            }
        }
        return settled;
    }

    /** Settles, and asks a new holder to keep the certificate. */
    private Answer kept(CertificateKind kind, Kind rules, StandingKey key, List<Line> lines) {
        List<Line> history = lines;
        Optional<LocalDate> since = kind.holdersKeep() ? heldUnasked(rules, lines) : Optional.empty();
        if (since.isPresent()) {
            Due due = new Due(new Due.Expiry(0, Due.Expiry.FIRST_DAYS), Due.NOTICE_DAYS);
            histories.add(
                    NewLine.of(key.person(), Optional.of(key.kind()), since.get(), new Fact.Assigned(HOLDER, due)),
                    clock.instant(),
                    Optional.empty());
            history = histories.of(key);
        }
        List<Certificate> certificates = issuing.certificatesOf(List.of(key)).getOrDefault(key, List.of());
        StoredStanding standing = judged(kind, rules, key, history, certificates);
        standings.put(List.of(standing), clock.instant());
        return standing.answer();
    }

    /** The first day of the last certificate, if its holder was never asked to keep it since the employment began. */
    private Optional<LocalDate> heldUnasked(Kind rules, List<Line> lines) {
        List<Entry> history = Histories.entries(lines);
        Answer answer = CertificationRules.answer(rules, history, Question.on(today()));
        if (answer.cycles().isEmpty() || answer.required()) {
            return Optional.empty();
        }
        LocalDate since = answer.cycles().get(answer.cycles().size() - 1).validFrom();
        boolean asked = history.stream().anyMatch(entry -> isHolderRule(entry, since));
        return asked ? Optional.empty() : Optional.of(since);
    }

    private static boolean isHolderRule(Entry entry, LocalDate since) {
        return entry instanceof dk.loeft.certification.engine.Event event
                && !event.day().isBefore(since)
                && event.fact() instanceof Fact.Assigned assigned
                && assigned.rule().equals(HOLDER);
    }

    private StoredStanding judged(
            CertificateKind kind, Kind rules, StandingKey key, List<Line> lines, List<Certificate> certificates) {
        List<Entry> history = Histories.entries(lines);
        LocalDate today = today();
        Outlook outlook = CertificationRules.outlook(rules, history, today);
        return new StoredStanding(
                key,
                outlook,
                Reminding.on(outlook.answer(), today),
                issuing.follow(
                        kind, rules, key.person(), outlook.answer(), new Issuing.Ground(lines, history), certificates));
    }

    private LocalDate today() {
        return LocalDay.today(clock);
    }
}
