package dk.loeft.competence.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Which evidence makes the level, and what is said of the rest. */
class EvidenceRuleTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 29);
    private static final EvidenceRule HIGHEST = rule(Choice.HIGHEST);
    private static final EvidenceRule LATEST = rule(Choice.LATEST);
    private static final EvidenceRule PRIORITY = rule(Choice.BY_PRIORITY);

    private static EvidenceRule rule(Choice choice) {
        return new EvidenceRule(choice, EvidenceRule.STANDARD.order());
    }

    private static Evidence given(long id, Source source, int level, int daysAgo) {
        return new Evidence(id, source, level, DAY.minusDays(daysAgo), Optional.empty(), Optional.empty());
    }

    @Example
    void withoutEvidenceThereIsNoLevel() {
        assertThat(PRIORITY.standing(List.of(), DAY)).isEqualTo(new Standing(Optional.empty(), List.of()));
        assertThat(PRIORITY.standing(List.of(), DAY).level()).isZero();
    }

    @Example
    void aTestIsBelievedMoreThanAnOwnRatingHoweverOld() {
        Evidence test = given(1, Source.TEST, 2, 400);
        Evidence own = given(2, Source.SELF, 5, 1);

        Standing standing = PRIORITY.standing(List.of(test, own), DAY);

        assertThat(standing.counted()).contains(test);
        assertThat(standing.left()).containsExactly(new Standing.Left(own, Why.OUTRANKED));
    }

    @Example
    void ofOneSourceTheLatestCounts() {
        Evidence old = given(1, Source.SELF, 5, 10);
        Evidence young = given(2, Source.SELF, 3, 1);

        Standing standing = PRIORITY.standing(List.of(young, old), DAY);

        assertThat(standing.counted()).contains(young);
        assertThat(standing.left()).containsExactly(new Standing.Left(old, Why.OLDER));
    }

    @Example
    void theHighestCountsWhereTheFrameworkSaysSo() {
        Evidence own = given(1, Source.SELF, 5, 10);
        Evidence test = given(2, Source.TEST, 3, 1);
        Evidence same = given(3, Source.LEADER, 5, 11);

        Standing standing = HIGHEST.standing(List.of(own, test, same), DAY);

        assertThat(standing.counted()).contains(own);
        assertThat(standing.left())
                .containsExactly(new Standing.Left(test, Why.LOWER), new Standing.Left(same, Why.OLDER));
    }

    @Example
    void ofTwoOnOneDayTheOneRecordedLaterIsTheLatest() {
        assertThat(LATEST.standing(List.of(given(7, Source.SELF, 1, 3), given(8, Source.TEST, 2, 3)), DAY)
                        .level())
                .isEqualTo(2);
    }

    @Example
    void evidenceCountsOnItsLastDayAndNotOnTheNext() {
        Evidence last = new Evidence(1, Source.TEST, 3, DAY.minusDays(9), Optional.of(DAY), Optional.empty());

        assertThat(PRIORITY.standing(List.of(last), DAY).level()).isEqualTo(3);
        assertThat(PRIORITY.standing(List.of(last), DAY.plusDays(1)).left())
                .containsExactly(new Standing.Left(last, Why.EXPIRED));
    }

    @Example
    void whatIsWithdrawnCountedUntilTheDayBefore() {
        Evidence back = new Evidence(1, Source.LEADER, 3, DAY.minusDays(9), Optional.empty(), Optional.of(DAY));

        assertThat(PRIORITY.standing(List.of(back), DAY.minusDays(1)).level()).isEqualTo(3);
        assertThat(PRIORITY.standing(List.of(back), DAY).left())
                .containsExactly(new Standing.Left(back, Why.WITHDRAWN));
    }

    @Example
    void whatComesLaterSaysNothingYet() {
        Evidence tomorrow = given(1, Source.TEST, 3, -1);

        assertThat(PRIORITY.standing(List.of(tomorrow), DAY).left())
                .containsExactly(new Standing.Left(tomorrow, Why.NOT_YET));
    }

    @Example
    void anOrderNamesEachSourceOnce() {
        assertThatThrownBy(() -> new EvidenceRule(Choice.LATEST, List.of(Source.SELF)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(EvidenceRule.isWhole(Collections.nCopies(6, Source.SELF))).isFalse();
    }

    @Property
    void allEvidenceIsEitherCountedOrLeftWithAReason(
            @ForAll("rules") EvidenceRule rule, @ForAll("evidence") List<Evidence> evidence) {
        Standing standing = rule.standing(evidence, DAY);

        List<Evidence> told = new ArrayList<>(
                standing.left().stream().map(Standing.Left::evidence).toList());
        standing.counted().ifPresent(told::add);
        assertThat(told).containsExactlyInAnyOrderElementsOf(evidence);
    }

    @Property
    void whatCountsSaysSomethingOnThatDayAndNothingElseWouldIfNothingCounts(
            @ForAll("rules") EvidenceRule rule, @ForAll("evidence") List<Evidence> evidence) {
        Standing standing = rule.standing(evidence, DAY);

        boolean any = evidence.stream().anyMatch(each -> each.silentOn(DAY).isEmpty());
        assertThat(standing.counted().isPresent()).isEqualTo(any);
        standing.counted().ifPresent(each -> assertThat(each.silentOn(DAY)).isEmpty());
    }

    @Property
    void theOrderInWhichEvidenceIsToldChangesNothing(
            @ForAll("rules") EvidenceRule rule, @ForAll("evidence") List<Evidence> evidence, @ForAll long seed) {
        List<Evidence> shuffled = new ArrayList<>(evidence);
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(rule.standing(shuffled, DAY)).isEqualTo(rule.standing(evidence, DAY));
    }

    @Property
    void whatDoesNotCountCanBeTakenAwayAndTheLevelStays(
            @ForAll("rules") EvidenceRule rule, @ForAll("evidence") List<Evidence> evidence) {
        Standing standing = rule.standing(evidence, DAY);
        for (Standing.Left left : standing.left()) {
            List<Evidence> without = new ArrayList<>(evidence);
            without.remove(left.evidence());

            assertThat(rule.standing(without, DAY).counted()).isEqualTo(standing.counted());
        }
    }

    @Property
    void byTheHighestRuleNobodyFallsByMoreEvidence(
            @ForAll("evidence") List<Evidence> evidence, @ForAll("evidence") List<Evidence> more) {
        List<Evidence> all = new ArrayList<>(evidence);
        all.addAll(more);

        assertThat(HIGHEST.standing(all, DAY).level())
                .isGreaterThanOrEqualTo(HIGHEST.standing(evidence, DAY).level());
    }

    @Property
    void byPriorityNoSourceThatSpeaksIsBelievedMoreThanTheOneThatCounts(
            @ForAll("rules") EvidenceRule any, @ForAll("evidence") List<Evidence> evidence) {
        EvidenceRule rule = new EvidenceRule(Choice.BY_PRIORITY, any.order());
        rule.standing(evidence, DAY).counted().ifPresent(counted -> assertThat(evidence.stream()
                        .filter(each -> each.silentOn(DAY).isEmpty())
                        .map(each -> any.order().indexOf(each.source())))
                .allMatch(rank -> rank >= any.order().indexOf(counted.source())));
    }

    @Provide
    Arbitrary<EvidenceRule> rules() {
        return Combinators.combine(Arbitraries.of(Choice.class), Arbitraries.shuffle(Arrays.asList(Source.values())))
                .as(EvidenceRule::new);
    }

    @Provide
    Arbitrary<List<Evidence>> evidence() {
        Arbitrary<Integer> days = Arbitraries.integers().between(-40, 40);
        return Combinators.combine(
                        Arbitraries.longs().between(1, 1_000_000),
                        Arbitraries.of(Source.class),
                        Arbitraries.integers().between(1, 8),
                        days,
                        days.optional(),
                        days.optional())
                .as((id, source, level, given, expires, withdrawn) -> new Evidence(
                        id,
                        source,
                        level,
                        DAY.plusDays(given),
                        expires.map(DAY::plusDays),
                        withdrawn.map(DAY::plusDays)))
                .list()
                .uniqueElements(Evidence::id)
                .ofMaxSize(8);
    }
}
