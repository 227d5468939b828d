package dk.loeft.xapi.internal.web;

import dk.loeft.xapi.FoundStatement;
import dk.loeft.xapi.Lrs;
import dk.loeft.xapi.StatementPage;
import dk.loeft.xapi.StatementQuery;
import dk.loeft.xapi.StoredAttachment;
import dk.loeft.xapi.model.XapiJson;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Writes statements, with the data of their attachments in parts of their own where it is wanted. */
final class StatementWriter {
    private StatementWriter() {}

    static XapiResponse list(StatementPage page, String more, StatementQuery.Form form, Lrs lrs) {
        String json = page.statements().stream()
                .map(FoundStatement::json)
                .collect(Collectors.joining(",", "{\"statements\":[", "],\"more\":" + XapiJson.text(more) + "}"));
        return answer(json, page, form, lrs);
    }

    static XapiResponse one(StatementPage page, StatementQuery.Form form, Lrs lrs) {
        FoundStatement statement = page.statements().get(0);
        return answer(statement.json(), page, form, lrs).with("Last-Modified", httpDate(statement.stored()));
    }

    /** A moment as HTTP headers have it (RFC 9110, section 5.6.7). */
    static String httpDate(Instant moment) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(moment.atOffset(ZoneOffset.UTC));
    }

    private static XapiResponse answer(String json, StatementPage page, StatementQuery.Form form, Lrs lrs) {
        if (!form.attachments()) {
            return XapiResponse.json(json);
        }
        String boundary = "loeft-" + UUID.randomUUID();
        return new XapiResponse(
                XapiResponse.OK,
                Map.of(),
                Optional.of(new XapiResponse.Body(
                        "multipart/mixed; boundary=" + boundary, -1, to -> parts(json, page, boundary, lrs, to))));
    }

    private static void parts(String json, StatementPage page, String boundary, Lrs lrs, OutputStream to)
            throws IOException {
        write(to, "--" + boundary + "\r\nContent-Type: application/json\r\n\r\n" + json + "\r\n");
        for (StoredAttachment attachment : page.attachments()) {
            write(
                    to,
                    "--" + boundary + "\r\nContent-Type: " + attachment.contentType()
                            + "\r\nContent-Transfer-Encoding: binary\r\nX-Experience-API-Hash: " + attachment.sha2()
                            + "\r\n\r\n");
            lrs.attachment(attachment.sha2(), to);
            write(to, "\r\n");
        }
        write(to, "--" + boundary + "--\r\n");
    }

    private static void write(OutputStream to, String text) throws IOException {
        to.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
