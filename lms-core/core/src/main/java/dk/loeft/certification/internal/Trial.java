package dk.loeft.certification.internal;

import dk.loeft.certification.CertificationEntry;
import dk.loeft.certification.engine.Answer;
import dk.loeft.certification.engine.CertificationRules;
import dk.loeft.certification.engine.Entry;
import dk.loeft.certification.engine.Kind;
import dk.loeft.certification.engine.Question;
import dk.loeft.certification.engine.Reason;
import dk.loeft.certification.engine.Refusal;
import dk.loeft.certification.engine.Refusals;
import dk.loeft.shared.RefusedException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * An entry that was tried out and found good.
 *
 * @param line what would be added
 * @param lines the history with it
 * @param before what holds today
 * @param after what would hold today
 */
record Trial(NewLine line, List<Line> lines, Answer before, Answer after) {
    /** Refused with the sentence that says why the entry makes no sense there. */
    static Trial of(
            Kind rules, StandingKey key, CertificationEntry entry, List<Line> lines, LocalDate today, Instant now) {
        NewLine line = new EntryLines(key, lines, today).of(entry);
        long next = lines.stream().mapToLong(Line::seq).max().orElse(0) + 1;
        List<Line> more = new ArrayList<>(lines);
        more.add(line.at(next, now));
        List<Entry> after = Histories.entries(more);
        refuse(Refusals.ofHistory(after, rules), next);
        Question question = Question.on(today);
        Answer before = CertificationRules.answer(rules, Histories.entries(lines), question);
        Answer then = CertificationRules.answer(rules, after, question);
        refuseIgnored(then, next);
        return new Trial(line, more, before, then);
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
}
