package dk.loeft.xapi.internal.web;

import dk.loeft.xapi.model.InvalidXapiException;
import dk.loeft.xapi.model.XapiRule;
import dk.loeft.xapi.model.XapiVersion;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Reads requests, whichever way they were sent. */
final class Requests {
    static final String VERSION = "x-experience-api-version";

    private static final String METHOD = "method";

    private static final String CONTENT = "content";

    private static final String FORM = "application/x-www-form-urlencoded";

    private static final int LARGEST_FORM = 32 << 20;

    /** What a form may carry in place of headers (1.0.3 Communication 1.3). */
    private static final Set<String> HEADERS = Set.of(
            "authorization",
            VERSION,
            "content-type",
            "content-length",
            "if-match",
            "if-none-match",
            "accept",
            "accept-language",
            "accept-encoding");

    private Requests() {}

    static XapiRequest read(HttpServletRequest request) throws IOException {
        Map<String, String> query =
                decoded(Optional.ofNullable(request.getQueryString()).orElse(""));
        Map<String, String> headers = headers(request);
        String path = Optional.ofNullable(request.getPathInfo()).orElse("");
        if (request.getMethod().equals("POST") && query.containsKey(METHOD)) {
            return alternate(request, path, query, headers);
        }
        String method = request.getMethod().equals("HEAD") ? "GET" : request.getMethod();
        return new XapiRequest(method, path, query, headers, request.getInputStream(), version(path, headers));
    }

    /** Everything in a form. */
    private static XapiRequest alternate(
            HttpServletRequest request, String path, Map<String, String> query, Map<String, String> headers)
            throws IOException {
        if (query.size() > 1) {
            throw new InvalidXapiException(METHOD, XapiRule.ALTERNATE, "the others belong into the form");
        }
        if (!headers.getOrDefault("content-type", "").toLowerCase(Locale.ROOT).startsWith(FORM)) {
            throw new InvalidXapiException("Content-Type", XapiRule.CONTENT_TYPE, FORM);
        }
        byte[] bytes = request.getInputStream().readNBytes(LARGEST_FORM + 1);
        if (bytes.length > LARGEST_FORM) {
            throw new TooLargeException(LARGEST_FORM);
        }
        Map<String, String> form = decoded(new String(bytes, StandardCharsets.UTF_8));
        Map<String, String> meant = new TreeMap<>(headers);
        meant.put("content-type", "application/json");
        Map<String, String> parameters = new LinkedHashMap<>();
        form.forEach((name, value) -> {
            String header = name.toLowerCase(Locale.ROOT);
            if (HEADERS.contains(header)) {
                meant.put(header, value);
            } else if (!name.equals(CONTENT)) {
                parameters.put(name, value);
            }
        });
        XapiVersion version = version(path, meant);
        if (version == XapiVersion.V2_0) {
            throw new InvalidXapiException(METHOD, XapiRule.ALTERNATE, "version 2.0 has no such requests any more");
        }
        String content = form.getOrDefault(CONTENT, "");
        InputStream body = new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8));
        return new XapiRequest(query.getOrDefault(METHOD, ""), path, parameters, meant, body, version);
    }

    private static Map<String, String> headers(HttpServletRequest request) {
        Map<String, String> headers = new TreeMap<>();
        for (String name : Collections.list(request.getHeaderNames())) {
            headers.put(name.toLowerCase(Locale.ROOT), String.join(", ", values(request, name)));
        }
        return headers;
    }

    private static List<String> values(HttpServletRequest request, String name) {
        return Collections.list(request.getHeaders(name));
    }

    /** The version; what the server is about may be asked without saying one. */
    private static XapiVersion version(String path, Map<String, String> headers) {
        String number = headers.getOrDefault(VERSION, path.equals("/about") ? XapiVersion.V2_0.text() : "");
        return XapiVersion.of(number)
                .orElseThrow(() -> new InvalidXapiException("X-Experience-API-Version", XapiRule.VERSION));
    }

    private static Map<String, String> decoded(String query) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String pair : query.split("&")) {
            if (!pair.isEmpty()) {
                String[] parts = pair.split("=", 2);
                String name = decode(parts[0]);
                String before = parameters.put(name, parts.length < 2 ? "" : decode(parts[1]));
                if (before != null) {
                    throw new InvalidXapiException(name, XapiRule.TOGETHER, "itself");
                }
            }
        }
        return parameters;
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new InvalidXapiException(text, XapiRule.JSON, "it is not URL-encoded");
        }
    }
}
