package dk.loeft.competence.engine;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/**
 * Which evidence makes the level, among what has been given, has not run out and was not withdrawn. There is always one that
 * counts if any is left: equals are told apart by the day they were given and then by their keys.
 *
 * @param choice how it is chosen
 * @param order all sources, the most believed first; used by {@link Choice#BY_PRIORITY}, kept in any case
 */
public record EvidenceRule(Choice choice, List<Source> order) {
    /** What a framework goes by until somebody says otherwise. */
    public static final EvidenceRule STANDARD = new EvidenceRule(Choice.BY_PRIORITY, Arrays.asList(Source.values()));

    private static final Comparator<Evidence> NEWEST =
            Comparator.comparing(Evidence::givenOn).thenComparing(Evidence::id).reversed();

    /** @throws IllegalArgumentException unless the order names each source once */
    public EvidenceRule {
        order = List.copyOf(order);
        if (!isWhole(order)) {
            throw new IllegalArgumentException("not each source once: " + order);
        }
    }

    /** Whether an order names each source once. */
    public static boolean isWhole(List<Source> order) {
        return order.size() == Source.values().length
                && EnumSet.allOf(Source.class).stream().allMatch(order::contains);
    }

    /** What the evidence about one competence of one person comes to on a day. */
    public Standing standing(Collection<Evidence> evidence, LocalDate asOf) {
        Optional<Evidence> counted =
                evidence.stream().filter(each -> each.silentOn(asOf).isEmpty()).min(best());
        List<Standing.Left> left = evidence.stream()
                .filter(each -> counted.filter(each::equals).isEmpty())
                .sorted(NEWEST)
                .map(each -> new Standing.Left(
                        each, each.silentOn(asOf).orElseGet(() -> beaten(each, counted.orElseThrow()))))
                .toList();
        return new Standing(counted, left);
    }

    private Comparator<Evidence> best() {
        return switch (choice) {
            case HIGHEST -> Comparator.comparing(Evidence::level).reversed().thenComparing(NEWEST);
            case LATEST -> NEWEST;
            case BY_PRIORITY ->
                Comparator.<Evidence>comparingInt(each -> order.indexOf(each.source()))
                        .thenComparing(NEWEST);
        };
    }

    private Why beaten(Evidence evidence, Evidence counted) {
        if (choice == Choice.HIGHEST && evidence.level() < counted.level()) {
            return Why.LOWER;
        }
        return choice == Choice.BY_PRIORITY && evidence.source() != counted.source() ? Why.OUTRANKED : Why.OLDER;
    }
}
