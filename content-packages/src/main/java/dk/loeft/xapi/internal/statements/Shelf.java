package dk.loeft.xapi.internal.statements;

import dk.loeft.xapi.FoundStatement;
import dk.loeft.xapi.StatementPage;
import dk.loeft.xapi.StatementQuery;
import dk.loeft.xapi.internal.statements.StatementRepository.Row;
import dk.loeft.xapi.internal.statements.StatementRepository.Selection;
import dk.loeft.xapi.model.StatementFormat;
import dk.loeft.xapi.model.XapiJson;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/** Finds statements. */
@Dependent
class Shelf {
    static final int LARGEST_PAGE = 500;

    private static final StatementPage NONE = new StatementPage(List.of(), List.of(), OptionalLong.empty());

    private final StatementRepository repository;

    private final AttachmentRepository attachments;

    private final People people;

    private final Knowledge knowledge;

    private final Ticks ticks;

    @Inject
    Shelf(
            StatementRepository repository,
            AttachmentRepository attachments,
            People people,
            Knowledge knowledge,
            Ticks ticks) {
        this.repository = repository;
        this.attachments = attachments;
        this.people = people;
        this.knowledge = knowledge;
        this.ticks = ticks;
    }

    StatementPage one(UUID id, boolean voided, StatementQuery.Form form, Optional<Long> authority) {
        return page(repository.find(id, voided, authority).stream().toList(), form, OptionalLong.empty());
    }

    StatementPage page(StatementQuery query, Optional<Long> authority) {
        Optional<List<byte[]>> terms = terms(query, authority);
        if (terms.isEmpty()) {
            return NONE;
        }
        int size = query.limit() == 0 ? LARGEST_PAGE : Math.min(query.limit(), LARGEST_PAGE);
        List<Row> rows = repository.select(selection(query, terms.get(), authority), size + 1);
        if (rows.size() <= size) {
            return page(rows, query.form(), OptionalLong.empty());
        }
        List<Row> some = rows.subList(0, size);
        return page(some, query.form(), OptionalLong.of(some.get(size - 1).key()));
    }

    private Selection selection(StatementQuery query, List<byte[]> terms, Optional<Long> authority) {
        long above = query.since().map(Tick::last).orElse(Long.MIN_VALUE);
        long upTo = query.until().map(Tick::last).orElse(Long.MAX_VALUE);
        if (query.ascending()) {
            // Whoever reads on from here later must not have passed a statement that is still being written.
            upTo = Math.min(upTo, Tick.last(ticks.consistentThrough()));
            above = Math.max(above, query.cursor().orElse(above));
        } else if (query.cursor().isPresent()) {
            upTo = Math.min(upTo, query.cursor().getAsLong() - 1);
        }
        return new Selection(terms, authority, above, upTo, query.ascending());
    }

    /** What the statements must be known under, the rarest first; absent if there cannot be any. */
    private Optional<List<byte[]>> terms(StatementQuery query, Optional<Long> authority) {
        List<byte[]> terms = new ArrayList<>();
        query.registration().ifPresent(registration -> terms.add(Term.registration(registration)));
        if (query.agent().isPresent()) {
            OptionalLong agent = people.find(query.agent().get());
            if (agent.isEmpty()) {
                return Optional.empty();
            }
            terms.add(query.relatedAgents() ? Term.relatedAgent(agent.getAsLong()) : Term.agent(agent.getAsLong()));
        }
        query.activity()
                .ifPresent(
                        iri -> terms.add(query.relatedActivities() ? Term.relatedActivity(iri) : Term.activity(iri)));
        query.verb().ifPresent(iri -> terms.add(Term.verb(iri)));
        if (terms.isEmpty()) {
            authority.ifPresent(agent -> terms.add(Term.relatedAgent(agent)));
        }
        return Optional.of(terms);
    }

    private StatementPage page(List<Row> rows, StatementQuery.Form form, OptionalLong next) {
        List<String> exact = people.written(rows.stream().map(Row::text).toList());
        List<String> told = told(exact, form);
        List<FoundStatement> found = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            found.add(new FoundStatement(told.get(i), Tick.stored(rows.get(i).key())));
        }
        return new StatementPage(
                found,
                form.attachments() ? attachments.of(rows.stream().map(Row::key).toList()) : List.of(),
                next);
    }

    private List<String> told(List<String> exact, StatementQuery.Form form) {
        if (form.format() == StatementFormat.EXACT) {
            return exact;
        }
        List<JsonObject> statements =
                exact.stream().map(json -> XapiJson.object(json, "statement")).toList();
        List<JsonObject> told = form.format() == StatementFormat.IDS
                ? statements.stream().map(StatementFormat::ids).toList()
                : knowledge.canonical(statements, form.languages());
        return told.stream().map(JsonObject::toString).toList();
    }
}
