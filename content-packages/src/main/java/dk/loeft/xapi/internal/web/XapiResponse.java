package dk.loeft.xapi.internal.web;

import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a request is answered with.
 *
 * @param status the HTTP status
 * @param headers headers beside those of every answer
 * @param body the content; absent for none
 */
record XapiResponse(int status, Map<String, String> headers, Optional<Body> body) {
    static final int OK = 200;

    static final int NO_CONTENT = 204;

    static final int BAD_REQUEST = 400;

    static final int UNAUTHORIZED = 401;

    static final int FORBIDDEN = 403;

    static final int NOT_FOUND = 404;

    static final int METHOD_NOT_ALLOWED = 405;

    static final int CONFLICT = 409;

    static final int PRECONDITION_FAILED = 412;

    static final int TOO_LARGE = 413;

    static final int UNAVAILABLE = 503;

    /**
     * Content.
     *
     * @param contentType its media type
     * @param length how long it is, or -1 if that shows only while it is written
     * @param writer writes it
     */
    record Body(String contentType, long length, Writer writer) {}

    /** Writes content. */
    @FunctionalInterface
    interface Writer {
        void write(OutputStream to) throws IOException;
    }

    static XapiResponse of(int status) {
        return new XapiResponse(status, Map.of(), Optional.empty());
    }

    static XapiResponse json(JsonValue json) {
        return json(json.toString());
    }

    static XapiResponse json(String json) {
        return bytes("application/json", json.getBytes(StandardCharsets.UTF_8));
    }

    static XapiResponse bytes(String contentType, byte[] bytes) {
        return new XapiResponse(OK, Map.of(), Optional.of(new Body(contentType, bytes.length, to -> to.write(bytes))));
    }

    /** A refusal in a sentence. */
    static XapiResponse refusal(int status, String sentence) {
        XapiResponse text = bytes("text/plain; charset=UTF-8", sentence.getBytes(StandardCharsets.UTF_8));
        return new XapiResponse(status, text.headers, text.body);
    }

    XapiResponse with(String header, String value) {
        Map<String, String> more = new TreeMap<>(headers);
        more.put(header, value);
        return new XapiResponse(status, more, body);
    }
}
