package dk.loeft.xapi.internal.statements;

import dk.loeft.xapi.internal.statements.Intake.Arrived;
import dk.loeft.xapi.internal.statements.StatementRepository.Reference;
import dk.loeft.xapi.internal.statements.StatementRepository.Row;
import dk.loeft.xapi.model.InvalidXapiException;
import dk.loeft.xapi.model.Statement;
import dk.loeft.xapi.model.StatementParts;
import dk.loeft.xapi.model.XapiJson;
import dk.loeft.xapi.model.XapiRule;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Statements about statements. One that is about another is found by what the other is found by (1.0.3 Communication 2.1.3),
 * and through chains of them, whichever was stored first; one that voids another takes it out of sight.
 */
@Dependent
class References {
    private final StatementRepository repository;

    private final People people;

    @Inject
    References(StatementRepository repository, People people) {
        this.repository = repository;
        this.people = people;
    }

    void refuseVoidingOfVoiding(List<Arrived> fresh) {
        Map<UUID, Arrived> voiding = new HashMap<>();
        fresh.stream()
                .filter(each -> each.statement().voiding())
                .forEach(each -> each.statement().target().ifPresent(target -> voiding.put(target, each)));
        repository.voiding(voiding.keySet()).stream().findFirst().ifPresent(target -> {
            throw new InvalidXapiException(
                    Objects.requireNonNull(voiding.get(target)).name() + ".object.id", XapiRule.VOIDING_VOIDING);
        });
    }

    /** Makes statements that were just added known under their terms, and under those of what they are about. */
    void connect(List<Arrived> fresh, Map<Long, Terms> terms) {
        Map<Long, Set<ByteBuffer>> index = new HashMap<>();
        terms.forEach((key, each) -> index.put(key, new HashSet<>(each.all())));
        List<Reference> outgoing = outgoing(fresh);
        if (!outgoing.isEmpty()) {
            repository.refer(outgoing);
            outgoing.forEach(each -> add(each.referrer(), inherited(each.target()), index));
        }
        List<Reference> incoming = repository.references(
                fresh.stream().filter(Arrived::named).map(Arrived::id).toList());
        incoming.forEach(each -> passOn(each, index));
        repository.index(index);
        repository.voidThem(voided(outgoing, incoming));
    }

    private static void add(long statement, Set<ByteBuffer> terms, Map<Long, Set<ByteBuffer>> index) {
        index.computeIfAbsent(statement, key -> new HashSet<>()).addAll(terms);
    }

    private static List<Reference> outgoing(List<Arrived> fresh) {
        return fresh.stream()
                .filter(each -> each.statement().target().isPresent())
                .map(each -> new Reference(
                        each.statement().target().orElseThrow(),
                        each.key(),
                        each.id(),
                        each.statement().voiding()))
                .toList();
    }

    private static Set<UUID> voided(Collection<Reference> outgoing, Collection<Reference> incoming) {
        Set<Reference> all = new HashSet<>(outgoing);
        all.addAll(incoming);
        return all.stream().filter(Reference::voiding).map(Reference::target).collect(Collectors.toSet());
    }

    /** The terms of a statement, and of those it is about in turn. */
    private Set<ByteBuffer> inherited(UUID from) {
        Set<ByteBuffer> terms = new HashSet<>();
        Set<UUID> seen = new HashSet<>();
        Optional<UUID> next = Optional.of(from);
        while (next.isPresent() && seen.add(next.get())) {
            Optional<Statement> statement = stored(next.get());
            statement.ifPresent(each -> terms.addAll(termsOf(each)));
            next = statement.flatMap(Statement::target);
        }
        return terms;
    }

    private Set<ByteBuffer> termsOf(Statement statement) {
        StatementParts parts = statement.parts();
        return Terms.of(statement, parts, people.meet(List.of(parts))).all();
    }

    private Optional<Statement> stored(UUID id) {
        return repository.waitFor(List.of(id)).stream()
                .map(Row::text)
                .map(text -> people.written(List.of(text)).get(0))
                .map(json -> new Statement(XapiJson.object(json, "statement")))
                .findFirst();
    }

    /** Gives the terms of a target to whoever is about it, and on to whoever is about that one. */
    private void passOn(Reference first, Map<Long, Set<ByteBuffer>> index) {
        Set<ByteBuffer> terms = inherited(first.target());
        Set<UUID> seen = new HashSet<>();
        List<Reference> level = List.of(first);
        while (!level.isEmpty()) {
            level.forEach(each -> add(each.referrer(), terms, index));
            List<UUID> next =
                    level.stream().map(Reference::referrerId).filter(seen::add).toList();
            level = repository.references(next);
        }
    }
}
