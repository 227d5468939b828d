package dk.loeft.learning.internal.rules;

import dk.loeft.learning.Audience;
import dk.loeft.learning.Audience.Fact;
import dk.loeft.learning.spi.AudienceFacts;
import dk.loeft.shared.RefusedException;
import dk.loeft.shared.SqlPart;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** The facts that other capabilities know about people. */
@Dependent
class Facts {
    private final Instance<AudienceFacts> known;

    @Inject
    Facts(@Any Instance<AudienceFacts> known) {
        this.known = known;
    }

    List<AudienceFacts> all() {
        return StreamSupport.stream(known.spliterator(), false).toList();
    }

    private Optional<AudienceFacts> of(String kind) {
        return all().stream().filter(each -> each.kind().equals(kind)).findFirst();
    }

    /**
     * The people of whom it holds on a day.
     *
     * @throws RefusedException if nobody knows such a fact
     */
    SqlPart people(Fact fact, LocalDate day) {
        return of(fact.kind())
                .flatMap(facts -> facts.people(fact.key(), fact.state(), day))
                .orElseThrow(() -> new RefusedException("learning.audience.unknown-fact"));
    }

    /** Refuses an audience with a condition that nobody knows. */
    void check(Audience audience, LocalDate day) {
        audience.parts().forEach(part -> check(part, day));
        if (audience instanceof Fact fact) {
            people(fact, day);
        }
    }
}
