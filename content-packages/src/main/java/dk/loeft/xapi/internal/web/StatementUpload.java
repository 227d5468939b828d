package dk.loeft.xapi.internal.web;

import dk.loeft.xapi.AttachmentData;
import dk.loeft.xapi.StatementBatch;
import dk.loeft.xapi.model.InvalidXapiException;
import dk.loeft.xapi.model.Statement;
import dk.loeft.xapi.model.XapiJson;
import dk.loeft.xapi.model.XapiRule;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.fileupload2.core.MultipartInput;

/** Statements as they come in: JSON alone, or JSON and the data of attachments in several parts (1.0.3 Communication 1.5.2). */
final class StatementUpload implements AutoCloseable {
    private static final int LARGEST_JSON = 16 << 20;

    private static final Pattern BOUNDARY = Pattern.compile("(?i).*;\\s*boundary=(?:\"([^\"]+)\"|([^\\s;]+)).*");

    private static final String JSON = "application/json";

    private final List<SpooledPart> parts = new ArrayList<>();

    private final XapiRequest request;

    StatementUpload(XapiRequest request) {
        this.request = request;
    }

    /** The statements and what came with them; valid until this is closed. */
    StatementBatch read() throws IOException {
        JsonValue json =
                switch (request.mediaType()) {
                    case JSON -> json(request.body().readNBytes(LARGEST_JSON + 1));
                    case "multipart/mixed" -> multipart();
                    default ->
                        throw new InvalidXapiException(
                                "Content-Type", XapiRule.CONTENT_TYPE, "application/json or multipart/mixed");
                };
        Map<String, AttachmentData> attachments = new HashMap<>();
        parts.forEach(part -> attachments.put(part.data().sha2(), part.data()));
        return new StatementBatch(statements(json), request.version(), attachments);
    }

    private List<Statement> statements(JsonValue json) {
        if (json instanceof JsonObject) {
            return List.of(Statement.read(json, request.version(), "statement"));
        }
        if (!(json instanceof JsonArray array) || request.method().equals("PUT")) {
            throw new InvalidXapiException("statement", XapiRule.OBJECT);
        }
        List<Statement> statements = new ArrayList<>();
        for (JsonValue each : array) {
            String name = array.size() == 1 ? "statement" : "statements[" + statements.size() + "]";
            statements.add(Statement.read(each, request.version(), name));
        }
        return statements;
    }

    private static JsonValue json(byte[] bytes) {
        if (bytes.length > LARGEST_JSON) {
            throw new TooLargeException(LARGEST_JSON);
        }
        return XapiJson.value(bytes, "statements");
    }

    private JsonValue multipart() throws IOException {
        Matcher boundary = BOUNDARY.matcher(request.contentType());
        if (!boundary.matches()) {
            throw broken("its Content-Type names no boundary");
        }
        String text = Optional.ofNullable(boundary.group(1)).orElseGet(() -> boundary.group(2));
        try {
            MultipartInput input = MultipartInput.builder()
                    .setInputStream(request.body())
                    .setBoundary(text.getBytes(StandardCharsets.ISO_8859_1))
                    .get();
            if (!input.skipPreamble()) {
                throw broken("it has no part");
            }
            JsonValue statements = first(input);
            while (input.readBoundary()) {
                parts.add(next(input));
            }
            return statements;
        } catch (MultipartInput.MalformedStreamException | IllegalArgumentException e) {
            throw broken("it ends early, or its boundary is another one than announced");
        }
    }

    private static JsonValue first(MultipartInput input) throws IOException {
        Map<String, String> headers = headers(input.readHeaders());
        String type = headers.getOrDefault("content-type", "").split(";", 2)[0].strip();
        if (!type.equalsIgnoreCase(JSON)) {
            throw broken("the first part must be application/json");
        }
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        input.readBodyData(limited(json));
        return json(json.toByteArray());
    }

    private static OutputStream limited(ByteArrayOutputStream to) {
        return new OutputStream() {
            @Override
            public void write(int b) {
                write(new byte[] {(byte) b}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) {
                if (to.size() + length > LARGEST_JSON) {
                    throw new TooLargeException(LARGEST_JSON);
                }
                to.write(bytes, offset, length);
            }
        };
    }

    private static SpooledPart next(MultipartInput input) throws IOException {
        Map<String, String> headers = headers(input.readHeaders());
        if (!headers.getOrDefault("content-transfer-encoding", "").equalsIgnoreCase("binary")) {
            throw broken("each part after the first needs Content-Transfer-Encoding: binary");
        }
        String hash = headers.getOrDefault("x-experience-api-hash", "").toLowerCase(Locale.ROOT);
        if (hash.isEmpty()) {
            throw broken("each part after the first needs X-Experience-API-Hash");
        }
        SpooledPart part = new SpooledPart(hash, headers.getOrDefault("content-type", "application/octet-stream"));
        try {
            input.readBodyData(part.output());
            part.finish();
            return part;
        } catch (IOException | RuntimeException e) {
            part.close();
            throw e;
        }
    }

    private static Map<String, String> headers(String lines) {
        Map<String, String> headers = new HashMap<>();
        lines.lines()
                .map(line -> line.split(":", 2))
                .filter(pair -> pair.length == 2)
                .forEach(pair -> headers.put(pair[0].strip().toLowerCase(Locale.ROOT), pair[1].strip()));
        return headers;
    }

    private static InvalidXapiException broken(String why) {
        return new InvalidXapiException("Content-Type", XapiRule.MULTIPART, why);
    }

    @Override
    public void close() {
        for (SpooledPart part : parts) {
            try {
                part.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
