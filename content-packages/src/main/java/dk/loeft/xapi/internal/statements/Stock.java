package dk.loeft.xapi.internal.statements;

import dk.loeft.xapi.StoredAttachment;
import dk.loeft.xapi.internal.statements.StatementRepository.Row;
import dk.loeft.xapi.model.Statement;
import dk.loeft.xapi.model.XapiJson;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Statements in the order in which they were stored, for whoever goes through all of them. */
@Dependent
public class Stock {
    private final StatementRepository statements;

    private final AttachmentRepository attachments;

    private final People people;

    private final Ticks ticks;

    @Inject
    Stock(StatementRepository statements, AttachmentRepository attachments, People people, Ticks ticks) {
        this.statements = statements;
        this.attachments = attachments;
        this.people = people;
        this.ticks = ticks;
    }

    /**
     * A statement that is stored, voided or not.
     *
     * @param key its place in the order
     * @param json it as it was stored
     */
    public record Kept(long key, UUID id, String json) {}

    /** The key up to which nothing is missing any more. */
    public long whole() {
        return Tick.last(ticks.consistentThrough());
    }

    /** The last key before a moment. */
    public static long before(Instant moment) {
        return Tick.key(Tick.micros(moment), 0) - 1;
    }

    public static Instant stored(long key) {
        return Tick.stored(key);
    }

    public List<Kept> between(long above, long upTo, int most) {
        return kept(statements.range(above, upTo, most));
    }

    /** The last of the next so many statements that are whole. */
    public Optional<Long> next(long above, int most) {
        return statements.last(above, whole(), most);
    }

    /** The statement at the end of the chain of those that are about each other; itself if it is about none, or none is there. */
    public Statement atTheEndOf(Statement statement) {
        Statement end = statement;
        Set<UUID> seen = new HashSet<>();
        Optional<UUID> next = end.target();
        while (next.isPresent() && seen.add(next.get())) {
            Optional<Kept> found =
                    kept(statements.waitFor(List.of(next.get()))).stream().findFirst();
            if (found.isEmpty()) {
                return end;
            }
            end = new Statement(XapiJson.object(found.get().json(), "statement"));
            next = end.target();
        }
        return end;
    }

    /** Those in which an agent stands anywhere. */
    public List<Kept> ofAgent(long pseudonym, long above, int most) {
        return kept(statements.known(Term.relatedAgent(pseudonym), above, Long.MAX_VALUE, most));
    }

    /**
     * Some statements together.
     *
     * @param first when the first was stored; absent if there is none
     * @param last when the last was
     */
    public record Span(long count, Optional<Instant> first, Optional<Instant> last) {}

    /** Those in which an agent stands anywhere, without reading them. */
    public Span spanOf(long pseudonym) {
        return statements.span(Term.relatedAgent(pseudonym));
    }

    /** How many, counted no further than {@code most}. */
    public long count(long above, int most) {
        return statements.count(above, Long.MAX_VALUE, most);
    }

    public List<StoredAttachment> attachments(Collection<Long> keys) {
        return attachments.of(keys);
    }

    public void attachment(String sha2, OutputStream to) throws IOException {
        attachments.write(sha2, to);
    }

    private List<Kept> kept(List<Row> rows) {
        List<String> json = people.written(rows.stream().map(Row::text).toList());
        List<Kept> kept = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            kept.add(new Kept(rows.get(i).key(), rows.get(i).id(), json.get(i)));
        }
        return kept;
    }
}
