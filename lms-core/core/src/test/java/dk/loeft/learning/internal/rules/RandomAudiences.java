package dk.loeft.learning.internal.rules;

import dk.loeft.competence.CompetenceId;
import dk.loeft.learning.Audience;
import dk.loeft.learning.Span;
import dk.loeft.organisation.UnitId;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/** Audiences of every shape, the same ones for the same seed. */
final class RandomAudiences {
    static final List<String> TITLES = List.of("Nurse", "Care assistant", "Teacher", "Care_100%", "Clerk");

    private final Random random;

    private final List<UnitId> units;

    private final List<CompetenceId> competences;

    RandomAudiences(Random random, List<UnitId> units, List<CompetenceId> competences) {
        this.random = random;
        this.units = units;
        this.competences = competences;
    }

    Audience next() {
        return next(1 + random.nextInt(Audience.MAX_DEPTH - 1));
    }

    private Audience next(int depth) {
        if (depth <= 1) {
            return condition();
        }
        return switch (random.nextInt(5)) {
            case 0, 1 -> new Audience.AllOf(parts(depth));
            case 2, 3 -> new Audience.AnyOf(parts(depth));
            default -> new Audience.Not(next(depth - 1));
        };
    }

    private List<Audience> parts(int depth) {
        int most = depth > 3 ? 2 : 3;
        return IntStream.range(0, random.nextInt(most + 1))
                .mapToObj(i -> next(depth - 1 - random.nextInt(2)))
                .toList();
    }

    private Audience condition() {
        return switch (random.nextInt(9)) {
            case 0 -> new Audience.InUnit(any(units));
            case 1 -> new Audience.Leads(random.nextBoolean() ? Optional.empty() : Optional.of(any(units)));
            case 2 -> new Audience.HasTitle(any(TITLES));
            case 3 -> new Audience.TitleWith(any(List.of("care", "e_1", "0%", "TEACH", "nobody")));
            case 4 -> new Audience.JoinedBefore(span());
            case 5 -> new Audience.JoinedWithin(span());
            case 6 -> new Audience.Competent(any(competences), 1 + random.nextInt(4));
            case 7 -> new Audience.Speaks(random.nextBoolean() ? "da" : "en");
            default -> new Audience.Fact("luck", 1 + random.nextInt(3), "LUCKY");
        };
    }

    private Span span() {
        return random.nextBoolean() ? Span.days(random.nextInt(90)) : Span.months(random.nextInt(30));
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
