package dk.loeft.xapi.internal.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The address of the next page (1.0.3 Data 2.5): the same question, from the statement on where this page ends. It stays right
 * whatever is stored meanwhile, and as long as one likes.
 */
final class MoreLink {
    static final String CURSOR = "cursor";

    private MoreLink() {}

    /** Relative to the server's root; empty if there is no further page. */
    static String of(XapiRequest request, OptionalLong next) {
        if (next.isEmpty()) {
            return "";
        }
        Stream<String> same = request.parameters().entrySet().stream()
                .filter(parameter -> !parameter.getKey().equals(CURSOR))
                .map(parameter -> encoded(parameter.getKey()) + "=" + encoded(parameter.getValue()));
        return Stream.concat(same, Stream.of(CURSOR + "=" + next.getAsLong()))
                .collect(Collectors.joining("&", "/xapi/statements?", ""));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
