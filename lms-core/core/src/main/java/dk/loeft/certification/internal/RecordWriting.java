package dk.loeft.certification.internal;

import static dk.loeft.organisation.Permission.MANAGE_CERTIFICATES;

import dk.loeft.certification.CertificationEntry;
import dk.loeft.certification.CertificationPreview;
import dk.loeft.certification.engine.Answer;
import dk.loeft.certification.engine.CertificationRules;
import dk.loeft.certification.engine.Entry;
import dk.loeft.certification.engine.Kind;
import dk.loeft.certification.engine.Question;
import dk.loeft.certification.engine.Reason;
import dk.loeft.certification.engine.Refusal;
import dk.loeft.certification.engine.Refusals;
import dk.loeft.organisation.CurrentActor;
import dk.loeft.organisation.NotPermittedException;
import dk.loeft.shared.LocalDay;
import dk.loeft.shared.RefusedException;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Lets HR write into a history: first what it would change, then the line itself. */
@Dependent
class RecordWriting {
    private final HistoryRepository histories;

    private final KindRepository kinds;

    private final KindVersionRepository versions;

    private final RecordPersonRepository people;

    private final Settling settling;

    private final CurrentActor actor;

    private final Clock clock;

    @Inject
    RecordWriting(
            HistoryRepository histories,
            KindRepository kinds,
            KindVersionRepository versions,
            RecordPersonRepository people,
            Settling settling,
            CurrentActor actor,
            Clock clock) {
        this.histories = histories;
        this.kinds = kinds;
        this.versions = versions;
        this.people = people;
        this.settling = settling;
        this.actor = actor;
        this.clock = clock;
    }

    CertificationPreview preview(StandingKey key, CertificationEntry entry) {
        demandReach(key);
        return tried(key, entry, histories.of(key)).preview();
    }

    void write(StandingKey key, CertificationEntry entry) {
        demandReach(key);
        settling.lock(key);
        Tried tried = tried(key, entry, histories.of(key));
        histories.add(tried.line(), clock.instant(), actor.author());
        if (tried.line().kind().isPresent()) {
            settling.settle(key);
        } else {
            settling.settle(key.person());
        }
    }

    /** An entry that was found good, and what it would change. */
    private record Tried(NewLine line, CertificationPreview preview) {}

    private Tried tried(StandingKey key, CertificationEntry entry, List<Line> lines) {
        CertificateKind kind =
                kinds.find(key.kind()).orElseThrow(() -> new RefusedException("certification.kind.unknown"));
        NewLine line = new EntryLines(key, lines, LocalDay.today(clock)).of(entry);
        Kind rules = versions.of(kind.id());
        List<Entry> before = Histories.entries(lines);
        long next = lines.stream().mapToLong(Line::seq).max().orElse(0) + 1;
        List<Line> more = new ArrayList<>(lines);
        more.add(line.at(next, clock.instant()));
        List<Entry> after = Histories.entries(more);
        refuse(Refusals.ofHistory(after, rules), next);
        Question today = Question.on(LocalDay.today(clock));
        Answer now = CertificationRules.answer(rules, before, today);
        Answer then = CertificationRules.answer(rules, after, today);
        refuseIgnored(then, next);
        return new Tried(
                line,
                new CertificationPreview(
                        RecordRows.snapshot(now), RecordRows.snapshot(then), RecordRows.reasons(then, more)));
    }

    private static void refuse(List<Refusal> refusals, long line) {
        refusals.stream()
                .filter(refusal -> refusal.place().number() == line)
                .findFirst()
                .ifPresent(refusal -> {
                    throw new RefusedException("certification.record.bad." + key(refusal.code()));
                });
    }

    private static void refuseIgnored(Answer answer, long line) {
        answer.reasons().stream()
                .filter(reason -> reason.code().name().startsWith("IGNORED_"))
                .filter(reason ->
                        reason.source().event().filter(seq -> seq == line).isPresent())
                .findFirst()
                .map(Reason::code)
                .ifPresent(code -> {
                    throw new RefusedException("certification.record." + key(code));
                });
    }

    private static String key(Enum<?> code) {
        return code.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private void demandReach(StandingKey key) {
        if (people.find(key.person(), actor.get().scopeOf(MANAGE_CERTIFICATES)).isEmpty()) {
            throw new NotPermittedException(MANAGE_CERTIFICATES);
        }
    }
}
