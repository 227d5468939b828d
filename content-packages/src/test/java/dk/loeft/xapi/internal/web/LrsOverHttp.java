package dk.loeft.xapi.internal.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dk.loeft.xapi.Lrs;
import dk.loeft.xapi.model.InvalidXapiException;
import dk.loeft.xapi.model.XapiRule;
import dk.loeft.xapi.model.XapiVersion;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** Another learning record store: the statements resource of this product behind a small web server. It can fail and die. */
public final class LrsOverHttp implements AutoCloseable {
    private static final String KEY_AND_SECRET = "Basic bsO4Z2xlOmjDpm1tZWxpZw==";

    private final StatementsEndpoint statements;

    private final AtomicInteger requests = new AtomicInteger();

    private HttpServer server;

    private int port;

    private int status;

    private int dieAt = Integer.MAX_VALUE;

    /** Takes the key {@code nøgle} with the secret {@code hæmmelig}. */
    public LrsOverHttp(Lrs lrs) {
        this.statements = new StatementsEndpoint(lrs);
        this.server = open();
    }

    private HttpServer open() {
        try {
            HttpServer fresh = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            fresh.createContext("/lrs/statements", this::answer);
            fresh.start();
            port = fresh.getAddress().getPort();
            return fresh;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String endpoint() {
        return "http://127.0.0.1:" + port + "/lrs";
    }

    public int requests() {
        return requests.get();
    }

    /** Answers everything with that status from now on; 0 to answer as it should. */
    public void answerAll(int with) {
        status = with;
    }

    /** Stores the so manieth request from now on and dies before it answers. */
    public void dieAt(int request) {
        dieAt = requests.get() + request;
    }

    public void restart() {
        server.stop(0);
        dieAt = Integer.MAX_VALUE;
        server = open();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        int number = requests.incrementAndGet();
        try (exchange) {
            XapiResponse response = status == 0 ? real(exchange) : XapiResponse.refusal(status, "Kontakt anne@b.dk.");
            if (number >= dieAt) {
                return;
            }
            Optional<XapiResponse.Body> body = response.body();
            exchange.sendResponseHeaders(response.status(), body.isPresent() ? 0 : -1);
            if (body.isPresent()) {
                try (OutputStream out = exchange.getResponseBody()) {
                    body.get().writer().write(out);
                }
            }
        }
    }

    private XapiResponse real(HttpExchange exchange) throws IOException {
        Map<String, String> headers = new HashMap<>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.get(0)));
        if (!KEY_AND_SECRET.equals(headers.get("authorization"))) {
            return XapiResponse.refusal(XapiResponse.UNAUTHORIZED, "Who are you?");
        }
        try {
            return statements.answer(new XapiRequest(
                    exchange.getRequestMethod(),
                    "/statements",
                    parameters(exchange.getRequestURI()),
                    headers,
                    exchange.getRequestBody(),
                    XapiVersion.of(headers.getOrDefault("x-experience-api-version", ""))
                            .orElseThrow()));
        } catch (InvalidXapiException refused) {
            return XapiResponse.refusal(
                    refused.rule() == XapiRule.CONFLICT ? XapiResponse.CONFLICT : XapiResponse.BAD_REQUEST,
                    String.valueOf(refused.getMessage()));
        }
    }

    private static Map<String, String> parameters(URI uri) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String pair : Optional.ofNullable(uri.getRawQuery()).orElse("").split("&")) {
            String[] parts = pair.split("=", 2);
            if (parts.length == 2) {
                parameters.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
            }
        }
        return parameters;
    }
}
