package dk.loeft.content.internal.sequenced.browser;

import dk.loeft.content.engine.scorm2004.datamodel.RuntimeApi;
import dk.loeft.content.engine.scorm2004.datamodel.ScoLaunch;
import dk.loeft.content.engine.scorm2004.datamodel.ScoLaunch.Store;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSExport;

/**
 * One session of one SCO, for JavaScript: the methods of {@code API_1484_11} (RTE 3.1) and what the player asks beside them.
 * Maps come and go as arrays in which names and values take turns.
 */
public final class BrowserApi {
    private static final int STORE_FIELDS = 5;

    private final RuntimeApi api;

    private BrowserApi(RuntimeApi api) {
        this.api = api;
    }

    /**
     * @param elements names and values
     * @param stores for each data store its id, whether it is readable, writable and known ({@code true} or {@code false}), and
     *     its value
     * @param requests navigation requests and whether they lead somewhere
     */
    @JSExport
    public static BrowserApi open(String[] elements, String[] stores, String[] requests) {
        List<Store> list = new ArrayList<>();
        for (int at = 0; at + STORE_FIELDS <= stores.length; at += STORE_FIELDS) {
            list.add(new Store(
                    stores[at],
                    stores[at + 1].equals("true"),
                    stores[at + 2].equals("true"),
                    stores[at + 3].equals("true"),
                    stores[at + 4]));
        }
        return new BrowserApi(new RuntimeApi(new ScoLaunch(map(elements), list, map(requests))));
    }

    private static Map<String, String> map(String[] pairs) {
        Map<String, String> map = new LinkedHashMap<>();
        for (int at = 0; at + 1 < pairs.length; at += 2) {
            map.put(pairs[at], pairs[at + 1]);
        }
        return map;
    }

    @JSExport
    public String initialize(@Nullable String argument) {
        return api.initialize(argument);
    }

    @JSExport
    public String terminate(@Nullable String argument) {
        return api.terminate(argument);
    }

    @JSExport
    public String getValue(@Nullable String element) {
        return api.getValue(element);
    }

    @JSExport
    public String setValue(@Nullable String element, @Nullable String value) {
        return api.setValue(element, value);
    }

    @JSExport
    public String commit(@Nullable String argument) {
        return api.commit(argument);
    }

    @JSExport
    public String getLastError() {
        return api.getLastError();
    }

    @JSExport
    public String getErrorString(@Nullable String code) {
        return api.getErrorString(code);
    }

    @JSExport
    public String getDiagnostic(@Nullable String code) {
        return api.getDiagnostic(code);
    }

    /** @param requests navigation requests and whether they lead somewhere from now on */
    @JSExport
    public void allow(String[] requests) {
        api.allow(map(requests));
    }

    /** Whether the session is open. */
    @JSExport
    public boolean running() {
        return api.running();
    }

    /** Whether the SCO ended it. */
    @JSExport
    public boolean terminated() {
        return api.report().terminated();
    }

    /** What the SCO set: names and values, in the order in which each was first set. */
    @JSExport
    public String[] changes() {
        List<String> pairs = new ArrayList<>();
        for (Map.Entry<String, String> each : api.report().changes().entrySet()) {
            pairs.add(each.getKey());
            pairs.add(each.getValue());
        }
        return pairs.toArray(new String[0]);
    }

    /** For the compiler, which begins at a class with this method. */
    @SuppressWarnings("UnusedVariable")
    public static void main(String[] arguments) {
        // what is exported is all there is
    }
}
