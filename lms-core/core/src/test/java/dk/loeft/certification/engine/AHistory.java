package dk.loeft.certification.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** A person's history for tests: each line gets the next seq, from 1. */
final class AHistory {
    private final Kind kind;
    private final List<Entry> entries = new ArrayList<>();

    private AHistory(Kind kind) {
        this.kind = kind;
    }

    static AHistory under(AVersion... versions) {
        return new AHistory(
                new Kind(Arrays.stream(versions).map(AVersion::built).toList()));
    }

    AHistory joined(String on) {
        return event(on, new Fact.Joined());
    }

    AHistory left(String on) {
        return event(on, new Fact.Left());
    }

    AHistory assigned(String on, String rule, Due.Anchor anchor) {
        return event(on, new Fact.Assigned(rule, new Due(anchor, Due.NOTICE_DAYS)));
    }

    /** Under the rule R, due thirty days after. */
    AHistory assigned(String on) {
        return assigned(on, "R", within("P30D"));
    }

    AHistory unassigned(String on, String rule) {
        return event(on, new Fact.Unassigned(rule));
    }

    AHistory completed(String on) {
        return completed(on, Path.FIRST);
    }

    AHistory completed(String on, Path path) {
        return event(on, new Fact.Completed(path, OptionalInt.empty(), OptionalInt.empty()));
    }

    AHistory completedVersion(String on, int version) {
        return event(on, new Fact.Completed(Path.FIRST, OptionalInt.of(version), OptionalInt.empty()));
    }

    AHistory completedEdition(String on, int edition) {
        return event(on, new Fact.Completed(Path.FIRST, OptionalInt.empty(), OptionalInt.of(edition)));
    }

    AHistory external(String on, String code, String validTo) {
        return event(on, new Fact.External(code, day(validTo)));
    }

    AHistory paused(String on, String until) {
        return event(on, new Fact.Paused(day(until), "leave"));
    }

    AHistory resumed(String on) {
        return event(on, new Fact.Resumed());
    }

    AHistory exempted(String on, String until) {
        return event(on, new Fact.Exempted(day(until), "no such work", "HR"));
    }

    AHistory exemptionEnded(String on) {
        return event(on, new Fact.ExemptionEnded());
    }

    AHistory revoked(String on, String barUntil) {
        return event(on, new Fact.Revoked("issued in error", day(barUntil)));
    }

    AHistory reinstated(String on) {
        return event(on, new Fact.Reinstated("appeal upheld"));
    }

    AHistory removed(long target) {
        entries.add(new Correction(next(), target, Optional.empty(), "wrong person", Author.UNNAMED));
        return this;
    }

    AHistory moved(long target, String to) {
        Fact fact = entries.stream()
                .filter(entry -> entry.seq() == target)
                .map(entry -> ((Event) entry).fact())
                .findFirst()
                .orElseThrow();
        Event event = new Event(target, LocalDate.parse(to), fact, Author.UNNAMED);
        entries.add(new Correction(next(), target, Optional.of(event), "wrong day", Author.UNNAMED));
        return this;
    }

    AHistory event(String on, Fact fact) {
        entries.add(new Event(next(), LocalDate.parse(on), fact, Author.UNNAMED));
        return this;
    }

    private long next() {
        return entries.size() + 1L;
    }

    Answer on(String day) {
        return CertificationRules.answer(kind, entries, Question.on(LocalDate.parse(day)));
    }

    Answer on(String day, long knownTo) {
        return CertificationRules.answer(kind, entries, Question.on(LocalDate.parse(day), knownTo));
    }

    List<String> why(String day) {
        return on(day).reasons().stream().map(Reason::toString).toList();
    }

    String expires(String day) {
        return on(day).expires().map(LocalDate::toString).orElse("never");
    }

    String due(String day) {
        return on(day).due().map(LocalDate::toString).orElse("nothing");
    }

    Kind kind() {
        return kind;
    }

    List<Entry> entries() {
        return entries;
    }

    static Due.Anchor within(String period) {
        return new Due.Assignment(Period.parse(period).orElseThrow());
    }

    static Due.Anchor by(String date) {
        return new Due.Fixed(LocalDate.parse(date));
    }

    private static Optional<LocalDate> day(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
    }
}
