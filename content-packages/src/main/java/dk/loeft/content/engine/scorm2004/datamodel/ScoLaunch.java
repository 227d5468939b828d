package dk.loeft.content.engine.scorm2004.datamodel;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a SCO finds when its session begins.
 *
 * @param elements the data model elements that are set, by their full names ({@code cmi.learner_id}, {@code cmi.objectives.0.id}
 *     …), those of an interrupted attempt among them
 * @param stores the data stores it may use, in their order
 * @param requests which navigation requests would lead somewhere: {@code continue}, {@code previous}, {@code choice.ID} and
 *     {@code jump.ID}, each {@code true} or {@code false}
 */
public record ScoLaunch(Map<String, String> elements, List<Store> stores, Map<String, String> requests) {

    /**
     * A data store ({@code adl.data.n}).
     *
     * @param value what it holds; empty together with {@code known} false when nobody has written it
     */
    public record Store(String id, boolean readable, boolean writable, boolean known, String value) {}

    public ScoLaunch {
        elements = new LinkedHashMap<>(elements);
        stores = new ArrayList<>(stores);
        requests = new LinkedHashMap<>(requests);
    }

    /** Strings, booleans, lists and maps only; {@link #fromMap} is its inverse. */
    public Map<String, Object> toMap() {
        List<Object> storeList = new ArrayList<>();
        for (Store store : stores) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("id", store.id());
            one.put("readable", store.readable());
            one.put("writable", store.writable());
            if (store.known()) {
                one.put("value", store.value());
            }
            storeList.add(one);
        }
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("elements", new LinkedHashMap<String, Object>(elements));
        all.put("stores", storeList);
        all.put("requests", new LinkedHashMap<String, Object>(requests));
        return all;
    }

    public static ScoLaunch fromMap(Map<String, ?> map) {
        List<Store> stores = new ArrayList<>();
        if (map.get("stores") instanceof List<?> written) {
            for (Object entry : written) {
                if (entry instanceof Map<?, ?> one) {
                    Object value = one.get("value");
                    stores.add(new Store(
                            String.valueOf(one.get("id")),
                            Boolean.TRUE.equals(one.get("readable")),
                            Boolean.TRUE.equals(one.get("writable")),
                            value != null,
                            value == null ? "" : value.toString()));
                }
            }
        }
        return new ScoLaunch(strings(map.get("elements")), stores, strings(map.get("requests")));
    }

    static Map<String, String> strings(@Nullable Object written) {
        Map<String, String> all = new LinkedHashMap<>();
        if (written instanceof Map<?, ?> map) {
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                all.put(String.valueOf(entry.getKey()), String.valueOf(entry.getValue()));
            }
        }
        return all;
    }
}
