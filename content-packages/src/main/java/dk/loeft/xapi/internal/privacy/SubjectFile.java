package dk.loeft.xapi.internal.privacy;

import dk.loeft.xapi.LrsAgentId;
import dk.loeft.xapi.StoredAttachment;
import dk.loeft.xapi.internal.privacy.MappingRepository.Kept;
import dk.loeft.xapi.internal.statements.Stock;
import dk.loeft.xapi.model.XapiJson;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonObjectBuilder;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Everything that is kept about an agent, as one JSON object, written a part at a time. */
@Dependent
class SubjectFile {
    private static final int STATEMENTS_AT_ONCE = 200;

    private static final int DOCUMENTS_AT_ONCE = 10;

    private final MappingRepository mapping;

    private final Stock stock;

    @Inject
    SubjectFile(MappingRepository mapping, Stock stock) {
        this.mapping = mapping;
        this.stock = stock;
    }

    /** How much of what there is of an agent in statements. */
    Stock.Span span(LrsAgentId agent) {
        return stock.spanOf(agent.value());
    }

    void write(LrsAgentId agent, Instant now, OutputStream to) throws IOException {
        text(to, "{\"exported\":" + XapiJson.text(now.toString()) + ",\"agent\":[\n");
        text(to, String.join(",\n", mapping.forms(agent)));
        text(to, "\n],\"documents\":[");
        documents(agent, to);
        text(to, "\n],\"statements\":[");
        Map<String, StoredAttachment> attachments = statements(agent, to);
        text(to, "\n],\"attachments\":[");
        String comma = "";
        for (StoredAttachment each : attachments.values()) {
            text(to, comma + "\n" + head(each));
            try (OutputStream encoded = Base64.getEncoder().wrap(unclosed(to))) {
                stock.attachment(each.sha2(), encoded);
            }
            text(to, "\"}");
            comma = ",";
        }
        text(to, "\n]}\n");
        to.flush();
    }

    private void documents(LrsAgentId agent, OutputStream to) throws IOException {
        List<Kept> some = mapping.documents(agent, 0, DOCUMENTS_AT_ONCE);
        String comma = "";
        while (!some.isEmpty()) {
            for (Kept each : some) {
                text(to, comma + "\n" + json(each));
                comma = ",";
            }
            some = mapping.documents(agent, some.get(some.size() - 1).id(), DOCUMENTS_AT_ONCE);
        }
    }

    private static String json(Kept document) {
        JsonObjectBuilder json = XapiJson.objectBuilder().add("name", document.name());
        if (!document.activity().isEmpty()) {
            json.add("activity", document.activity());
        }
        json.add("updated", document.updated().toString()).add("contentType", document.contentType());
        boolean readable = document.contentType().startsWith("application/json")
                || document.contentType().startsWith("text/");
        return (readable
                        ? json.add("text", new String(document.body(), StandardCharsets.UTF_8))
                        : json.add("base64", Base64.getEncoder().encodeToString(document.body())))
                .build()
                .toString();
    }

    private Map<String, StoredAttachment> statements(LrsAgentId agent, OutputStream to) throws IOException {
        Map<String, StoredAttachment> attachments = new LinkedHashMap<>();
        List<Stock.Kept> some = stock.ofAgent(agent.value(), Long.MIN_VALUE, STATEMENTS_AT_ONCE);
        String comma = "";
        while (!some.isEmpty()) {
            for (Stock.Kept each : some) {
                text(to, comma + "\n" + each.json());
                comma = ",";
            }
            stock.attachments(some.stream().map(Stock.Kept::key).toList())
                    .forEach(each -> attachments.put(each.sha2(), each));
            some = stock.ofAgent(agent.value(), some.get(some.size() - 1).key(), STATEMENTS_AT_ONCE);
        }
        return attachments;
    }

    private static String head(StoredAttachment attachment) {
        return "{\"sha2\":" + XapiJson.text(attachment.sha2()) + ",\"contentType\":"
                + XapiJson.text(attachment.contentType()) + ",\"base64\":\"";
    }

    private static void text(OutputStream to, String text) throws IOException {
        to.write(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The encoder must be closed to write its end; what comes behind it must not. */
    private static OutputStream unclosed(OutputStream to) {
        return new FilterOutputStream(to) {
            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                out.write(bytes, from, length);
            }

            @Override
            public void close() throws IOException {
                flush();
            }
        };
    }
}
