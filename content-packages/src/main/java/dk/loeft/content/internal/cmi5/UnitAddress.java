package dk.loeft.content.internal.cmi5;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The address that a unit is opened with (8.1): its own, with the launch parameters behind its own query. */
final class UnitAddress {
    private final String url;

    private UnitAddress(String url) {
        this.url = url;
    }

    static UnitAddress of(CourseStructure.Unit unit, String contentHash, Cmi5Settings settings) {
        return new UnitAddress(
                unit.elsewhere()
                        ? unit.url()
                        : settings.contentOrigin() + "/content/p/" + contentHash + "/" + unit.url());
    }

    /** Without launch parameters. */
    String plain() {
        return url;
    }

    /** @param actor the agent as JSON */
    String with(String endpoint, String fetch, String actor, String registration, String activityId) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("endpoint", endpoint);
        parameters.put("fetch", fetch);
        parameters.put("actor", actor);
        parameters.put("registration", registration);
        parameters.put("activityId", activityId);
        String query = parameters.entrySet().stream()
                .map(each -> each.getKey() + "=" + encoded(each.getValue()))
                .collect(Collectors.joining("&"));
        int hash = url.indexOf('#');
        String address = hash < 0 ? url : url.substring(0, hash);
        String fragment = hash < 0 ? "" : url.substring(hash);
        String joint = address.indexOf('?') < 0 ? "?" : address.endsWith("?") || address.endsWith("&") ? "" : "&";
        return address + joint + query + fragment;
    }

    /** Blanks as %20: not every unit takes a plus sign for one. */
    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
