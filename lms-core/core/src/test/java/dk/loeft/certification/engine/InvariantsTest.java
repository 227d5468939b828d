package dk.loeft.certification.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dk.loeft.certification.engine.Cycle.End;
import dk.loeft.certification.engine.Generated.Scenario;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What holds for every kind and every history that entry lets in; the numbers are those of the semantics. */
class InvariantsTest {
    private static final int TRIES = 1_000;

    @Provide
    Arbitrary<Scenario> scenarios() {
        return Generated.scenarios();
    }

    @Property(tries = TRIES, seed = "101")
    void invariant1AtMostOneCycleIsOpenAndCyclesBeginOneAfterTheOther(@ForAll("scenarios") Scenario scenario) {
        List<Cycle> cycles = scenario.answer().cycles();

        assertThat(cycles).filteredOn(cycle -> cycle.end() == End.OPEN).hasSizeLessThan(2);
        for (int i = 1; i < cycles.size(); i++) {
            LocalDate before = cycles.get(i - 1).validFrom();
            LocalDate after = cycles.get(i).validFrom();
            assertThat(after).isAfterOrEqualTo(before);
            if (after.equals(before)) {
                assertThat(cycles.get(i - 1).end()).isEqualTo(End.REVOKED);
            }
        }
    }

    @Property(tries = TRIES, seed = "102")
    void invariant2TheDatesOfACycleAreInOrder(@ForAll("scenarios") Scenario scenario) {
        for (Cycle cycle : scenario.answer().cycles()) {
            cycle.term().ifPresent(term -> {
                assertThat(term.windowOpens()).isAfterOrEqualTo(cycle.validFrom());
                assertThat(term.expires()).isAfterOrEqualTo(term.windowOpens());
                assertThat(term.graceEnds()).isAfterOrEqualTo(term.expires());
            });
        }
    }

    @Property(tries = TRIES, seed = "103")
    void invariant3StateAndValidityAgree(@ForAll("scenarios") Scenario scenario) {
        Answer answer = scenario.answer();
        Set<State> held = EnumSet.of(State.CERTIFIED, State.DUE_FOR_RENEWAL);

        if (held.contains(answer.state())) {
            assertThat(answer.valid()).isTrue();
        }
        if (answer.valid()) {
            held.addAll(Set.of(State.PAUSED, State.EXEMPT));
            assertThat(answer.state()).isIn(held);
        }
    }

    @Property(tries = TRIES, seed = "104")
    void invariant4TheOrderOfTheListDoesNotMatter(@ForAll("scenarios") Scenario scenario, @ForAll long order) {
        List<Entry> shuffled = new ArrayList<>(scenario.history());
        Collections.shuffle(shuffled, new Random(order));

        assertThat(scenario.answer(shuffled)).isEqualTo(scenario.answer());
    }

    @Property(tries = TRIES, seed = "105")
    void invariant5WhatComesLaterOrIsNotKnownYetDoesNotMatter(
            @ForAll("scenarios") Scenario scenario, @ForAll @IntRange(max = 20) int knownTo) {
        List<Entry> known = scenario.history().stream()
                .filter(entry -> entry.seq() <= knownTo)
                .toList();
        Set<Long> corrected = targets(known);
        List<Entry> effective = known.stream()
                .filter(entry -> corrected.contains(entry.seq())
                        || !(entry instanceof Event event)
                        || !event.day().isAfter(scenario.asOf()))
                .toList();

        assertThat(scenario.answer(effective))
                .isEqualTo(CertificationRules.answer(
                        scenario.kind(), scenario.history(), Question.on(scenario.asOf(), knownTo)));
    }

    @Property(tries = TRIES, seed = "106")
    void invariant6RemovingAnEventIsTheListWithoutIt(@ForAll("scenarios") Scenario scenario, @ForAll Random pick) {
        Optional<Event> removed = anEvent(scenario.history(), pick);
        if (removed.isEmpty()) {
            return;
        }
        List<Entry> corrected = new ArrayList<>(scenario.history());
        corrected.add(new Correction(1_000, removed.get().seq(), Optional.empty(), "wrong", Author.UNNAMED));

        assertThat(withoutReasons(scenario.answer(corrected), Set.of(ReasonCode.CORRECTED)))
                .isEqualTo(withoutReasons(
                        scenario.answer(
                                without(scenario.history(), removed.get().seq())),
                        Set.of(ReasonCode.CORRECTED)));
    }

    @Property(tries = TRIES, seed = "107")
    void invariant7AnIgnoredEventChangesOnlyItsOwnReason(@ForAll("scenarios") Scenario scenario) {
        Answer answer = scenario.answer();
        Set<Long> corrected = targets(scenario.history());
        for (Reason reason : answer.reasons()) {
            boolean ignored = reason.code().name().startsWith("IGNORED_");
            if (ignored && !corrected.contains(reason.source().event().orElseThrow())) {
                long seq = reason.source().event().orElseThrow();
                List<Reason> others = answer.reasons().stream()
                        .filter(each -> !each.equals(reason))
                        .toList();

                assertThat(scenario.answer(without(scenario.history(), seq))).isEqualTo(withReasons(answer, others));
            }
        }
    }

    @Property(tries = TRIES, seed = "108")
    void invariant8BetweenEventsAnExpiryStaysAndStatesGoOn(
            @ForAll("scenarios") Scenario scenario, @ForAll @IntRange(min = 1, max = 400) int later) {
        LocalDate next = scenario.asOf().plusDays(later);
        if (somethingTakesEffect(scenario, next)) {
            return;
        }
        Answer before = scenario.answer();
        Answer after = scenario.answerOn(next);
        boolean openLeave = seen(scenario, scenario.asOf())
                .leave()
                .filter(leave -> !leave.planned())
                .isPresent();
        if (openLeave) {
            before.expires()
                    .ifPresent(day -> assertThat(after.expires().orElseThrow()).isAfterOrEqualTo(day));
        } else {
            assertThat(after.expires()).isEqualTo(before.expires());
        }
        if (seen(scenario, next).holds().isEmpty()) {
            assertThat(after.state())
                    .isIn(reachable(before.state(), seen(scenario, next).required()));
        }
    }

    /** What time alone makes of a state. */
    private static Set<State> reachable(State state, boolean required) {
        List<State> byDate = required
                ? List.of(State.CERTIFIED, State.DUE_FOR_RENEWAL, State.EXPIRED, State.LAPSED)
                : List.of(State.CERTIFIED, State.NOT_REQUIRED);
        int from = byDate.indexOf(state);
        return from < 0 ? Set.of(state) : Set.copyOf(byDate.subList(from, byDate.size()));
    }

    @Property(tries = TRIES, seed = "109")
    void invariant9WhatIsRenewedInTimeDoesNotExpireEarlier(@ForAll("scenarios") Scenario scenario) {
        List<Cycle> cycles = scenario.answer().cycles();
        LocalDate earliestCap = scenario.kind().versions().stream()
                .flatMap(version -> version.succession().lastDayOfOlder().stream())
                .min(LocalDate::compareTo)
                .orElse(LocalDate.MAX);
        for (int i = 1; i < cycles.size(); i++) {
            Cycle before = cycles.get(i - 1);
            LocalDate old = before.expires().orElse(LocalDate.MAX);
            if (before.end() == End.RENEWED && !cycles.get(i).validFrom().isAfter(old)) {
                assertThat(cycles.get(i).expires().orElse(LocalDate.MAX))
                        .isAfterOrEqualTo(Days.earlier(old, earliestCap));
            }
        }
    }

    @Property(tries = TRIES, seed = "110")
    void invariant10WhoIsOverdueIsRequiredAndInNoHold(@ForAll("scenarios") Scenario scenario) {
        Answer answer = scenario.answer();
        if (answer.overdue()) {
            Seen seen = seen(scenario, scenario.asOf());

            assertThat(seen.required()).isTrue();
            assertThat(seen.leave()).isEmpty();
            assertThat(seen.exemption()).isEmpty();
            assertThat(scenario.asOf()).isAfter(answer.due().orElseThrow());
        }
    }

    @Property(tries = TRIES, seed = "111")
    void invariant11WhoRecordedItDoesNotMatter(@ForAll("scenarios") Scenario scenario) {
        Author deputy = new Author(Optional.of("deputy"), Optional.of("leader"));
        List<Entry> recordedByDeputy = scenario.history().stream()
                .map(entry -> entry instanceof Event event
                        ? new Event(event.seq(), event.day(), event.fact(), deputy)
                        : entry)
                .toList();

        assertThat(scenario.answer(recordedByDeputy)).isEqualTo(scenario.answer());
    }

    @Provide
    Arbitrary<LocalDate> daysOnWhichClocksChange() {
        return Arbitraries.of("2024-03-31", "2024-10-27", "2025-03-30", "2025-10-26", "2026-03-29", "2026-10-25")
                .map(LocalDate::parse);
    }

    @Property(tries = TRIES, seed = "112")
    void invariant12ADayOnWhichClocksChangeIsADayLikeOthers(
            @ForAll("scenarios") Scenario scenario, @ForAll("daysOnWhichClocksChange") LocalDate change) {
        Scenario inDays = Moved.toDays(scenario);
        Optional<LocalDate> first = inDays.history().stream()
                .filter(Event.class::isInstance)
                .map(entry -> ((Event) entry).day())
                .findFirst();
        long by = first.map(day -> change.toEpochDay() - day.toEpochDay()).orElse(0L);

        assertThat(Moved.by(inDays, by).answer()).isEqualTo(Moved.by(inDays.answer(), by));
    }

    private static boolean somethingTakesEffect(Scenario scenario, LocalDate until) {
        boolean version = scenario.kind().versions().stream()
                .map(KindVersion::effectiveFrom)
                .anyMatch(day -> day.isAfter(scenario.asOf()) && !day.isAfter(until));
        return version
                || Replay.of(scenario.history(), Optional.empty()).events().stream()
                        .map(Event::day)
                        .anyMatch(day -> day.isAfter(scenario.asOf()) && !day.isAfter(until));
    }

    private static Seen seen(Scenario scenario, LocalDate day) {
        Replay replay = Replay.of(scenario.history(), Optional.empty());
        return new Seen(scenario.kind(), replay.upTo(day, scenario.kind()), day);
    }

    private static Optional<Event> anEvent(List<Entry> history, Random pick) {
        List<Event> events = history.stream()
                .filter(Event.class::isInstance)
                .map(Event.class::cast)
                .toList();
        return events.isEmpty() ? Optional.empty() : Optional.of(events.get(pick.nextInt(events.size())));
    }

    private static Set<Long> targets(List<Entry> history) {
        Set<Long> targets = new HashSet<>();
        for (Entry entry : history) {
            if (entry instanceof Correction correction) {
                targets.add(correction.target());
            }
        }
        return targets;
    }

    private static List<Entry> without(List<Entry> history, long seq) {
        return history.stream().filter(entry -> entry.seq() != seq).toList();
    }

    private static Answer withoutReasons(Answer answer, Set<ReasonCode> codes) {
        return withReasons(
                answer,
                answer.reasons().stream()
                        .filter(reason -> !codes.contains(reason.code()))
                        .toList());
    }

    private static Answer withReasons(Answer answer, List<Reason> reasons) {
        return new Answer(
                answer.state(),
                answer.required(),
                answer.valid(),
                answer.term(),
                answer.due(),
                answer.overdue(),
                reasons,
                answer.cycles(),
                answer.reminders());
    }
}
