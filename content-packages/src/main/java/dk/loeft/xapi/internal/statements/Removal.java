package dk.loeft.xapi.internal.statements;

import dk.loeft.xapi.internal.statements.StatementRepository.Reference;
import dk.loeft.xapi.internal.statements.StatementRepository.Row;
import dk.loeft.xapi.model.Statement;
import dk.loeft.xapi.model.StatementParts;
import dk.loeft.xapi.model.XapiJson;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * Takes statements away for good. A statement and all that are about it, or about those, are one family: they are judged by the
 * activity of the one at the bottom and go together, once the youngest is old enough. So nothing remains that speaks of what is
 * gone, and nothing comes into sight again because what voided it is gone.
 */
@Dependent
public class Removal {
    private final StatementRepository repository;

    private final AttachmentRepository attachments;

    private final People people;

    @Inject
    Removal(StatementRepository repository, AttachmentRepository attachments, People people) {
        this.repository = repository;
        this.attachments = attachments;
        this.people = people;
    }

    /**
     * Some statements in order that were looked at.
     *
     * @param keys all of them
     * @param expired those that can go, each with the key of the one of {@code keys} that led to it
     */
    public record Window(List<Long> keys, Map<Long, Found> expired) {
        public Window {
            keys = List.copyOf(keys);
        }
    }

    /**
     * A statement that can go.
     *
     * @param first the key among those looked at that led to it
     */
    public record Found(long first, UUID id, Statement statement) {}

    /**
     * Which statements are looked at.
     *
     * @param activity only those known under that activity; absent for all
     * @param above keys above that one
     * @param upTo keys up to that one: what is younger stays, and keeps its family
     * @param most how many
     */
    public record Range(Optional<String> activity, long above, long upTo, int most) {}

    /**
     * Looks at some statements in order.
     *
     * @param governed whether statements about that activity, or about none, are asked for
     */
    public Window look(Range range, Predicate<Optional<String>> governed) {
        List<Row> rows = range.activity()
                .map(iri -> repository.known(Term.activity(iri), range.above(), range.upTo(), range.most()))
                .orElseGet(() -> repository.old(range.above(), range.upTo(), range.most()));
        Map<UUID, Statement> statements = statements(rows);
        Set<UUID> spokenOf = new HashSet<>();
        repository.references(statements.keySet()).forEach(each -> spokenOf.add(each.target()));
        Map<Long, Found> expired = new LinkedHashMap<>();
        for (Row row : rows) {
            Statement statement = statements.get(row.id());
            if (statement == null || expired.containsKey(row.key())) {
                continue;
            }
            if (statement.target().isPresent() || spokenOf.contains(row.id())) {
                family(row, statement, range.upTo(), governed)
                        .forEach(each ->
                                expired.putIfAbsent(each.key(), new Found(row.key(), each.id(), each.statement())));
            } else if (governed.test(statement.activity())) {
                expired.put(row.key(), new Found(row.key(), row.id(), statement));
            }
        }
        return new Window(rows.stream().map(Row::key).toList(), expired);
    }

    private record Member(long key, UUID id, Statement statement) {}

    /** The family of a statement, if it can go. */
    private List<Member> family(Row row, Statement statement, long upTo, Predicate<Optional<String>> governed) {
        Member bottom = bottom(new Member(row.key(), row.id(), statement));
        if (!governed.test(bottom.statement().activity())) {
            return List.of();
        }
        Map<UUID, Member> family = new LinkedHashMap<>(Map.of(bottom.id(), bottom));
        List<UUID> level = List.of(bottom.id());
        while (!level.isEmpty()) {
            List<UUID> next = new ArrayList<>();
            for (Member each : members(repository.references(level).stream()
                    .map(Reference::referrerId)
                    .toList())) {
                if (family.putIfAbsent(each.id(), each) == null) {
                    next.add(each.id());
                }
            }
            level = next;
        }
        boolean old = family.values().stream().allMatch(each -> each.key() <= upTo);
        return old ? List.copyOf(family.values()) : List.of();
    }

    private Member bottom(Member from) {
        Member end = from;
        Set<UUID> seen = new HashSet<>(Set.of(from.id()));
        Optional<UUID> next = end.statement().target();
        while (next.isPresent() && seen.add(next.get())) {
            Optional<Member> found = members(List.of(next.get())).stream().findFirst();
            if (found.isEmpty()) {
                return end;
            }
            end = found.get();
            next = end.statement().target();
        }
        return end;
    }

    private List<Member> members(List<UUID> ids) {
        List<Row> rows = repository.waitFor(ids);
        Map<UUID, Statement> statements = statements(rows);
        List<Member> members = new ArrayList<>();
        rows.forEach(row -> Optional.ofNullable(statements.get(row.id()))
                .ifPresent(statement -> members.add(new Member(row.key(), row.id(), statement))));
        return members;
    }

    private Map<UUID, Statement> statements(List<Row> rows) {
        List<String> written = people.written(rows.stream().map(Row::text).toList());
        Map<UUID, Statement> statements = new HashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            statements.put(rows.get(i).id(), new Statement(XapiJson.object(written.get(i), "statement")));
        }
        return statements;
    }

    /** Takes them away, with index, references and attachments that no other statement has. */
    public void remove(Map<Long, Found> expired) {
        Map<Long, List<Long>> together = new LinkedHashMap<>();
        expired.forEach((key, found) -> together.computeIfAbsent(found.first(), first -> new ArrayList<>())
                .add(key));
        Map<Long, StatementParts> parts = new HashMap<>();
        expired.forEach((key, found) -> parts.put(key, found.statement().parts()));
        People.Known known = people.meet(List.copyOf(parts.values()));
        together.values().forEach(keys -> {
            Set<ByteBuffer> terms = new HashSet<>();
            Set<UUID> targets = new HashSet<>();
            for (Long key : keys) {
                Optional.ofNullable(expired.get(key)).ifPresent(found -> {
                    found.statement().target().ifPresent(targets::add);
                    Optional.ofNullable(parts.get(key))
                            .ifPresent(each -> terms.addAll(
                                    Terms.of(found.statement(), each, known).all()));
                });
            }
            repository.remove(keys, terms, targets);
        });
        if (!expired.isEmpty()) {
            attachments.remove(expired.keySet());
        }
    }
}
