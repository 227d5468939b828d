package dk.loeft.deployed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody with a browser that keeps cookies and follows no redirects. */
final class Visitor {
    static final String SIGN_IN = "/signin/sign-in";

    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\"[^>]*? value=\"([^\"]*)\"");

    private final CookieManager cookies = new CookieManager();

    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    private final String address;

    Visitor(String address) {
        this.address = address;
    }

    HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(URI.create(address + path))
                .header("Accept", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"));
    }

    /** Sends a form as a browser does that stands on a page of the site. */
    HttpResponse<String> post(String path, Map<String, String> form) {
        return post(path, form, Map.of("Origin", address, "Sec-Fetch-Site", "same-origin"));
    }

    HttpResponse<String> post(String path, Map<String, String> form, Map<String, String> headers) {
        String body = form.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        headers.forEach(request::header);
        return send(request);
    }

    /** Fills in the sign-in form; the answer leads on where it was right. */
    HttpResponse<String> signIn(String userName, String password) {
        return post(SIGN_IN, signInForm(hidden(get(SIGN_IN)), userName, password));
    }

    /** The form of the sign-in page as a browser sends it, with the hidden fields that the page brought. */
    static Map<String, String> signInForm(Map<String, String> hidden, String userName, String password) {
        Map<String, String> form = new LinkedHashMap<>(hidden);
        form.put("signIn", "signIn");
        form.put("signIn:userName", userName);
        form.put("signIn:password", password);
        form.put("signIn:enter", "enter");
        return form;
    }

    /** The hidden fields of a page: its state and its nonce. */
    static Map<String, String> hidden(HttpResponse<String> page) {
        Map<String, String> fields = new LinkedHashMap<>();
        Matcher matcher = HIDDEN.matcher(page.body());
        while (matcher.find()) {
            fields.put(matcher.group(1), matcher.group(2));
        }
        return fields;
    }

    boolean isSignedIn() {
        return get("/learning/home").statusCode() == 200;
    }

    Optional<HttpCookie> session() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("loeft"))
                .findFirst();
    }

    /** Carries a session that was known before. */
    void plant(HttpCookie cookie) {
        cookies.getCookieStore().removeAll();
        cookies.getCookieStore().add(URI.create(address), cookie);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
