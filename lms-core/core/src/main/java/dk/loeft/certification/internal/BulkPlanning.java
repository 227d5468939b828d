package dk.loeft.certification.internal;

import static dk.loeft.organisation.Permission.MANAGE_CERTIFICATES;

import dk.loeft.certification.BulkAction;
import dk.loeft.certification.BulkInput;
import dk.loeft.certification.BulkPlanId;
import dk.loeft.certification.CertificateKindId;
import dk.loeft.certification.CertificateState;
import dk.loeft.certification.CertificationBulk;
import dk.loeft.certification.CertificationEntry;
import dk.loeft.certification.engine.Answer;
import dk.loeft.certification.engine.CertificationRules;
import dk.loeft.certification.engine.Kind;
import dk.loeft.certification.engine.Question;
import dk.loeft.certification.engine.State;
import dk.loeft.certification.internal.BulkRepository.Row;
import dk.loeft.organisation.CurrentActor;
import dk.loeft.organisation.PersonId;
import dk.loeft.organisation.Scope;
import dk.loeft.shared.LocalDay;
import dk.loeft.shared.RefusedException;
import dk.loeft.shared.Sha256;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tries an entry out on many records, portion by portion, and keeps what it would do. */
@Dependent
class BulkPlanning {
    /** How many records are judged at once. */
    static final int PORTION = 250;

    private static final StandingKey NOBODY = new StandingKey(new PersonId(0), new CertificateKindId(0));

    private final BulkRepository bulk;

    private final StandingListRepository list;

    private final BulkGround ground;

    private final CurrentActor actor;

    private final Clock clock;

    @Inject
    BulkPlanning(BulkRepository bulk, StandingListRepository list, BulkGround ground, CurrentActor actor, Clock clock) {
        this.bulk = bulk;
        this.list = list;
        this.ground = ground;
        this.actor = actor;
        this.clock = clock;
    }

    BulkPlanId plan(BulkInput asked) {
        BulkInput input = stripped(asked);
        LocalDate today = LocalDay.today(clock);
        CertificationEntry entry = entry(input, today);
        check(entry, input, today);
        List<StandingKey> keys = keys(input, today);
        BulkPlanId plan = bulk.add(input, actor.person(), today, clock.instant());
        Map<CertificateKindId, Kind> rules = ground.rules();
        StringBuilder all = new StringBuilder(input.toString());
        long possible = 0;
        for (int from = 0; from < keys.size(); from += PORTION) {
            List<Row> rows = judged(keys.subList(from, Math.min(from + PORTION, keys.size())), entry, rules, today);
            bulk.add(plan, rows);
            rows.forEach(row -> all.append('\n').append(row));
            possible += rows.stream().filter(row -> row.why().isEmpty()).count();
        }
        bulk.counted(plan, Sha256.hex(all.toString()), possible, keys.size() - possible);
        return plan;
    }

    private static BulkInput stripped(BulkInput asked) {
        String approver = asked.action() == BulkAction.EXEMPT ? asked.approver().strip() : "";
        return new BulkInput(
                asked.filter(),
                asked.picked(),
                asked.action(),
                asked.until(),
                asked.reason().strip(),
                approver);
    }

    /** The entry that is written into each record. */
    static CertificationEntry entry(BulkInput input, LocalDate today) {
        if (input.action() == BulkAction.REVOKE) {
            return new CertificationEntry.Revocation(today, input.until(), input.reason());
        }
        LocalDate until = input.until().orElseThrow(() -> new RefusedException("certification.bulk.until"));
        return new CertificationEntry.Exemption(today, until, input.reason(), input.approver());
    }

    /** What makes sense in no record is refused at once. */
    private static void check(CertificationEntry entry, BulkInput input, LocalDate today) {
        if (input.until().filter(until -> until.isBefore(today)).isPresent()) {
            throw new RefusedException("certification.record.bad.until-before-on");
        }
        new EntryLines(NOBODY, List.of(), today).of(entry);
    }

    private List<StandingKey> keys(BulkInput input, LocalDate today) {
        Scope scope = actor.get().scopeOf(MANAGE_CERTIFICATES);
        List<StandingKey> keys = input.picked().isEmpty()
                ? list.keys(input.filter(), scope, today, CertificationBulk.MOST + 1)
                : list.keys(
                        input.picked().stream()
                                .map(pick -> new StandingKey(pick.person(), pick.kind()))
                                .toList(),
                        scope);
        if (keys.isEmpty()) {
            throw new RefusedException("certification.bulk.nobody");
        }
        if (keys.size() > CertificationBulk.MOST) {
            throw new RefusedException("certification.bulk.many", CertificationBulk.MOST);
        }
        return keys;
    }

    private List<Row> judged(
            List<StandingKey> keys, CertificationEntry entry, Map<CertificateKindId, Kind> rules, LocalDate today) {
        Map<StandingKey, List<Line>> histories = ground.histories(keys);
        List<Row> rows = new ArrayList<>();
        for (StandingKey key : keys) {
            Kind kind = rules.get(key.kind());
            if (kind != null) {
                rows.add(judged(key, entry, kind, histories.getOrDefault(key, List.of()), today));
            }
        }
        return rows;
    }

    private Row judged(StandingKey key, CertificationEntry entry, Kind kind, List<Line> lines, LocalDate today) {
        Answer before = CertificationRules.answer(kind, Histories.entries(lines), Question.on(today));
        try {
            Optional<String> obstacle = obstacle(entry, kind, lines, before);
            if (obstacle.isPresent()) {
                return row(key, lines, before, before, obstacle);
            }
            Trial trial = Trial.of(kind, key, entry, lines, today, clock.instant());
            return row(key, lines, before, trial.after(), Optional.empty());
        } catch (RefusedException refused) {
            return row(key, lines, before, before, Optional.of(refused.key()));
        }
    }

    /** What the rules would bear, and would yet change nothing. */
    private static Optional<String> obstacle(CertificationEntry entry, Kind kind, List<Line> lines, Answer before) {
        if (entry instanceof CertificationEntry.Revocation) {
            return before.state() == State.REVOKED ? Optional.of("certification.bulk.revoked") : Optional.empty();
        }
        if (!before.required()) {
            return Optional.of("certification.bulk.not-required");
        }
        LocalDate until = ((CertificationEntry.Exemption) entry).until();
        boolean exempt = before.state() == State.EXEMPT
                && CertificationRules.answer(kind, Histories.entries(lines), Question.on(until))
                                .state()
                        == State.EXEMPT;
        return exempt ? Optional.of("certification.bulk.exempt") : Optional.empty();
    }

    private static Row row(StandingKey key, List<Line> lines, Answer before, Answer after, Optional<String> why) {
        return new Row(
                key,
                lines.stream().mapToLong(Line::seq).max().orElse(0),
                CertificateState.valueOf(before.state().name()),
                CertificateState.valueOf(after.state().name()),
                before.due(),
                after.due(),
                why);
    }
}
