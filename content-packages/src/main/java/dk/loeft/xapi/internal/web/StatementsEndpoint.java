package dk.loeft.xapi.internal.web;

import dk.loeft.shared.Retry;
import dk.loeft.xapi.Lrs;
import dk.loeft.xapi.StatementBatch;
import dk.loeft.xapi.StatementPage;
import dk.loeft.xapi.StatementQuery;
import dk.loeft.xapi.model.InvalidXapiException;
import dk.loeft.xapi.model.Statement;
import dk.loeft.xapi.model.StatementFormat;
import dk.loeft.xapi.model.XapiJson;
import dk.loeft.xapi.model.XapiRule;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import java.io.IOException;
import java.util.List;
import java.util.Locale.LanguageRange;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Stream;

/** {@code /xapi/statements} (1.0.3 Communication 2.1; 2.0 4.1.6.1). */
@Dependent
class StatementsEndpoint {
    private static final String STATEMENT_ID = "statementId";

    private static final String VOIDED_ID = "voidedStatementId";

    private final Lrs lrs;

    @Inject
    StatementsEndpoint(Lrs lrs) {
        this.lrs = lrs;
    }

    XapiResponse answer(XapiRequest request) throws IOException {
        return switch (request.method()) {
            case "PUT" -> put(request);
            case "POST" -> post(request);
            case "GET" -> get(request);
            default -> XapiResponse.of(XapiResponse.METHOD_NOT_ALLOWED).with("Allow", "GET, HEAD, POST, PUT");
        };
    }

    private XapiResponse put(XapiRequest request) throws IOException {
        request.allow(STATEMENT_ID);
        request.need(STATEMENT_ID);
        UUID id = request.uuid(STATEMENT_ID).orElseThrow();
        try (StatementUpload upload = new StatementUpload(request)) {
            StatementBatch sent = upload.read();
            Statement statement = sent.statements().get(0);
            if (statement.id().map(own -> !own.equals(id)).orElse(false)) {
                throw new InvalidXapiException("statement.id", XapiRule.STATEMENT_ID);
            }
            StatementBatch named = new StatementBatch(List.of(statement.named(id)), sent.version(), sent.attachments());
            Retry.of(() -> lrs.store(named));
            return XapiResponse.of(XapiResponse.NO_CONTENT);
        }
    }

    private XapiResponse post(XapiRequest request) throws IOException {
        request.allow();
        try (StatementUpload upload = new StatementUpload(request)) {
            StatementBatch batch = upload.read();
            JsonArrayBuilder ids = XapiJson.arrayBuilder();
            Retry.of(() -> lrs.store(batch)).forEach(id -> ids.add(id.toString()));
            return XapiResponse.json(ids.build());
        }
    }

    private XapiResponse get(XapiRequest request) {
        Optional<UUID> id = request.uuid(STATEMENT_ID);
        Optional<UUID> voided = request.uuid(VOIDED_ID);
        if (id.isPresent() && voided.isPresent()) {
            throw new InvalidXapiException(STATEMENT_ID, XapiRule.TOGETHER, VOIDED_ID);
        }
        Optional<UUID> one = id.or(() -> voided);
        if (one.isPresent()) {
            request.allow(id.isPresent() ? STATEMENT_ID : VOIDED_ID, "format", "attachments");
            return one(one.get(), voided.isPresent(), form(request));
        }
        request.allow(
                "agent",
                "verb",
                "activity",
                "registration",
                "related_activities",
                "related_agents",
                "since",
                "until",
                "limit",
                "format",
                "attachments",
                "ascending",
                MoreLink.CURSOR,
                STATEMENT_ID,
                VOIDED_ID);
        StatementQuery query = query(request);
        StatementPage page = lrs.statements(query);
        return StatementWriter.list(page, MoreLink.of(request, page.next()), query.form(), lrs);
    }

    private XapiResponse one(UUID id, boolean voided, StatementQuery.Form form) {
        StatementPage page = lrs.statement(id, voided, form);
        return page.statements().isEmpty()
                ? XapiResponse.refusal(XapiResponse.NOT_FOUND, "There is no such statement.")
                : StatementWriter.one(page, form, lrs);
    }

    private static StatementQuery query(XapiRequest request) {
        return new StatementQuery(
                request.agent("agent"),
                request.truth("related_agents"),
                request.iri("verb"),
                request.iri("activity"),
                request.truth("related_activities"),
                request.uuid("registration"),
                request.moment("since"),
                request.moment("until"),
                request.truth("ascending"),
                limit(request),
                form(request),
                cursor(request));
    }

    private static int limit(XapiRequest request) {
        String limit = request.text("limit").orElse("0");
        if (!limit.matches("\\d{1,18}")) {
            throw new InvalidXapiException("limit", XapiRule.LIMIT);
        }
        return (int) Math.min(Long.parseLong(limit), Integer.MAX_VALUE);
    }

    private static OptionalLong cursor(XapiRequest request) {
        return request.text(MoreLink.CURSOR).stream()
                .mapToLong(text -> {
                    if (!text.matches("\\d{1,18}")) {
                        throw new InvalidXapiException(MoreLink.CURSOR, XapiRule.CURSOR);
                    }
                    return Long.parseLong(text);
                })
                .findFirst();
    }

    private static StatementQuery.Form form(XapiRequest request) {
        String format = request.text("format").orElse("exact");
        return new StatementQuery.Form(
                StatementFormat.of(format).orElseThrow(() -> new InvalidXapiException("format", XapiRule.FORMAT)),
                languages(request),
                request.truth("attachments"));
    }

    /** What the reader understands; a header that cannot be read says nothing. */
    private static List<LanguageRange> languages(XapiRequest request) {
        return request.header("accept-language").stream()
                .flatMap(header -> {
                    try {
                        return LanguageRange.parse(header).stream();
                    } catch (IllegalArgumentException e) {
                        return Stream.empty();
                    }
                })
                .toList();
    }
}
