package dk.loeft.certification.engine;

import dk.loeft.certification.engine.CountingTerms.Early;
import dk.loeft.certification.engine.CountingTerms.External;
import dk.loeft.certification.engine.DueTerms.Workday;
import dk.loeft.certification.engine.HoldTerms.PauseExpiry;
import dk.loeft.certification.engine.SuccessionTerms.PhaseIn;
import dk.loeft.certification.engine.ValidityTerms.Base;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Kinds and histories of every sort that entry lets in: backdated, corrected, transferred, on leave, revoked, abroad. */
final class Generated {
    static final LocalDate FROM = LocalDate.of(2024, 1, 1);
    static final LocalDate TO = LocalDate.of(2027, 12, 31);

    private Generated() {}

    /**
     * A person under a kind, asked about on a day.
     *
     * @param history in no particular order of days
     */
    record Scenario(Kind kind, List<Entry> history, LocalDate asOf) {
        Answer answer() {
            return answer(history);
        }

        Answer answer(List<Entry> other) {
            return CertificationRules.answer(kind, other, Question.on(asOf));
        }

        Answer answerOn(LocalDate day) {
            return CertificationRules.answer(kind, history, Question.on(day));
        }
    }

    static Arbitrary<Scenario> scenarios() {
        return Combinators.combine(kinds(), histories(), days())
                .as(Scenario::new)
                .filter(Generated::letIn);
    }

    private static boolean letIn(Scenario scenario) {
        return Refusals.ofHistory(scenario.history(), scenario.kind()).isEmpty();
    }

    /** Rather late than early, since then more has happened. */
    private static Arbitrary<LocalDate> asked() {
        return days().map(day -> day.getYear() < 2026 ? day.plusYears(2) : day);
    }

    /** Any day of four years, and often one of those on which calendars trip. */
    static Arbitrary<LocalDate> days() {
        Arbitrary<LocalDate> any =
                Arbitraries.longs().between(FROM.toEpochDay(), TO.toEpochDay()).map(LocalDate::ofEpochDay);
        Arbitrary<LocalDate> tricky = Arbitraries.of(
                        "2024-02-28",
                        "2024-02-29",
                        "2024-03-01",
                        "2025-02-28",
                        "2025-03-01",
                        "2024-01-31",
                        "2025-04-30",
                        "2025-08-31",
                        "2024-12-31",
                        "2025-01-01",
                        "2025-03-30",
                        "2025-10-26",
                        "2026-03-29",
                        "2026-10-25",
                        "2026-04-02",
                        "2026-04-06",
                        "2023-05-05",
                        "2026-05-14",
                        "2025-12-25")
                .map(LocalDate::parse);
        return Arbitraries.frequencyOf(Tuple.of(3, any), Tuple.of(1, tricky));
    }

    static Arbitrary<Kind> kinds() {
        return versions(1, "2020-01-01")
                .list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .flatMap(terms -> days().list().ofSize(2).map(starts -> numbered(terms, starts)))
                .filter(versions -> SettingsRefusals.of(versions).isEmpty())
                .map(Kind::new);
    }

    /** The second and third version take effect on the days given, in order. */
    private static List<KindVersion> numbered(List<KindVersion> terms, List<LocalDate> starts) {
        List<LocalDate> sorted = starts.stream().sorted().toList();
        List<KindVersion> versions = new ArrayList<>();
        for (int i = 0; i < terms.size(); i++) {
            KindVersion each = terms.get(i);
            LocalDate from = i == 0 ? each.effectiveFrom() : sorted.get(i - 1);
            Optional<LocalDate> by = each.succession().phaseInBy().map(day -> from.plusDays(day.getDayOfYear()));
            versions.add(new KindVersion(
                    i + 1,
                    from,
                    each.validity(),
                    each.counting(),
                    each.holds(),
                    each.dues(),
                    new SuccessionTerms(
                            each.succession().phaseIn(), by, each.succession().oldContentDays())));
        }
        return versions;
    }

    private static Arbitrary<KindVersion> versions(int number, String from) {
        return Combinators.combine(validity(), counting(), holds(), dues(), succession())
                .as((validity, counting, holds, dues, succession) ->
                        new KindVersion(number, LocalDate.parse(from), validity, counting, holds, dues, succession));
    }

    private static Arbitrary<ValidityTerms> validity() {
        Arbitrary<Optional<Period>> lengths = Arbitraries.of("P6M", "P12M", "P24M", "P365D", "P180D", "for ever")
                .map(Period::parse);
        return Combinators.combine(
                        Arbitraries.of(Base.class),
                        lengths,
                        days(),
                        periods("P0D", "P1M", "P5M", "P6M"),
                        periods("P0D", "P30D", "P1M", "P2M", "P90D"),
                        periods("P0D", "P1D", "P30D", "P1M"))
                .as((base, length, fixed, minActive, window, grace) ->
                        new ValidityTerms(base, length, Optional.of(fixed), minActive, window, grace))
                .filter(terms -> terms.base() != Base.FIXED
                        || (terms.validity()
                                        .filter(period -> period.unit() == Period.Unit.MONTHS)
                                        .isPresent()
                                && !terms.window().isLongerThan(terms.minActive())));
    }

    private static Arbitrary<CountingTerms> counting() {
        Arbitrary<External> externals =
                Arbitraries.of(External.Expiry.class).map(expiry -> new External(Set.of("ABROAD"), expiry));
        Arbitrary<OptionalInt> editions = Arbitraries.of(-1, -1, -1, -1, -1, 31)
                .map(tail -> tail < 0 ? OptionalInt.empty() : OptionalInt.of(tail));
        return Combinators.combine(
                        Arbitraries.of(true, false, false),
                        Arbitraries.of(Path.class),
                        Arbitraries.of(Early.FROM_COMPLETION, Early.FROM_COMPLETION, Early.IGNORE),
                        externals,
                        editions)
                .as(CountingTerms::new);
    }

    private static Arbitrary<HoldTerms> holds() {
        return Combinators.combine(Arbitraries.of(PauseExpiry.class), Arbitraries.of(0, 14, 30))
                .as(HoldTerms::new);
    }

    private static Arbitrary<DueTerms> dues() {
        return Combinators.combine(Arbitraries.of(14, 30), Arbitraries.of(0, 30), Arbitraries.of(Workday.class))
                .as((reissue, continuity, workday) -> new DueTerms(reissue, continuity, workday, DueTerms.REMINDERS));
    }

    private static Arbitrary<SuccessionTerms> succession() {
        return Combinators.combine(Arbitraries.of(PhaseIn.class), days(), Arbitraries.of(0, 60, 90))
                .as((phaseIn, by, old) -> new SuccessionTerms(phaseIn, Optional.of(by), old));
    }

    static Arbitrary<List<Entry>> histories() {
        Arbitrary<List<Event>> events = Combinators.combine(days(), facts())
                .as((day, fact) -> new Event(0, day, fact, Author.UNNAMED))
                .list()
                .ofMinSize(3)
                .ofMaxSize(18);
        Arbitrary<List<Integer>> targets =
                Arbitraries.integers().between(0, 40).list().ofMaxSize(3);
        return Combinators.combine(events, targets, days(), Arbitraries.of(true, false))
                .as(Generated::recorded);
    }

    /** Gives every line its number, and appends corrections of some of them. */
    private static List<Entry> recorded(List<Event> events, List<Integer> targets, LocalDate moved, boolean replace) {
        List<Entry> entries = new ArrayList<>();
        for (Event event : events) {
            entries.add(new Event(entries.size() + 1L, event.day(), event.fact(), event.author()));
        }
        for (int target : targets) {
            if (!entries.isEmpty()) {
                Entry wrong = entries.get(target % entries.size());
                Optional<Event> instead = replace && wrong instanceof Event event
                        ? Optional.of(new Event(event.seq(), moved, event.fact(), event.author()))
                        : Optional.empty();
                entries.add(new Correction(entries.size() + 1L, wrong.seq(), instead, "wrong", Author.UNNAMED));
            }
        }
        return entries;
    }

    private static Arbitrary<Fact> facts() {
        Arbitrary<String> rules = Arbitraries.of("A", "B");
        Arbitrary<Optional<LocalDate>> ends = days().optional(0.6);
        Arbitrary<Fact> completed = Combinators.combine(
                        Arbitraries.of(Path.class),
                        Arbitraries.of(0, 0, 1),
                        Arbitraries.integers().between(2023, 2027))
                .as((path, version, edition) -> new Fact.Completed(
                        path, version == 0 ? OptionalInt.empty() : OptionalInt.of(version), OptionalInt.of(edition)));
        Arbitrary<Fact> assigned = Combinators.combine(rules, anchors(), Arbitraries.of(0, 14))
                .as((rule, anchor, notice) -> new Fact.Assigned(rule, new Due(anchor, notice)));
        return Arbitraries.frequencyOf(
                Tuple.of(10, completed),
                Tuple.of(6, assigned),
                Tuple.of(1, rules.map(Fact.Unassigned::new)),
                Tuple.of(1, Arbitraries.of(new Fact.Joined(), new Fact.Left())),
                Tuple.of(1, Arbitraries.of("North", "South").map(Fact.Transferred::new)),
                Tuple.of(
                        1,
                        Combinators.combine(Arbitraries.of("ABROAD", "OTHER"), ends)
                                .as(Fact.External::new)),
                Tuple.of(2, ends.map(until -> new Fact.Paused(until, "leave"))),
                Tuple.of(1, ends.map(until -> new Fact.Exempted(until, "night", "HR"))),
                Tuple.of(1, Arbitraries.of(new Fact.Resumed(), new Fact.ExemptionEnded())),
                Tuple.of(1, ends.map(bar -> new Fact.Revoked("error", bar))),
                Tuple.of(1, Arbitraries.just(new Fact.Reinstated("appeal"))));
    }

    private static Arbitrary<Due.Anchor> anchors() {
        Arbitrary<Period> lengths = periods("P0D", "P30D", "P1M", "P3M");
        return Arbitraries.oneOf(
                days().map(Due.Fixed::new),
                lengths.map(Due.Joining::new),
                lengths.map(Due.Assignment::new),
                Combinators.combine(days(), lengths).as(Due.Decision::new),
                Arbitraries.of(-14, 0, 14).map(offset -> new Due.Expiry(offset, 30)));
    }

    private static Arbitrary<Period> periods(String... texts) {
        return Arbitraries.of(texts).map(text -> Period.parse(text).orElseThrow());
    }
}
