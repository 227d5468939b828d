package dk.loeft.content.engine.scorm2004.datamodel;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The values of one SCO's data model, and the rules by which they are read and set (RTE 4). */
final class DataModel {

    private static final String VALID = "adl.nav.request_valid.";

    private final Map<String, String> values = new LinkedHashMap<>();
    private final Map<String, Integer> counts = new HashMap<>();
    private final Map<String, ScoLaunch.Store> stores = new HashMap<>();
    private final Map<String, String> requests = new LinkedHashMap<>();

    DataModel(ScoLaunch launch) {
        allow(launch.requests());
        for (Map.Entry<String, String> entry : launch.elements().entrySet()) {
            put(ElementName.parse(entry.getKey()), entry.getValue());
        }
        int n = 0;
        for (ScoLaunch.Store store : launch.stores()) {
            String name = Elements.DATA + "." + n;
            n++;
            put(ElementName.parse(name + ".id"), store.id());
            if (store.known()) {
                put(ElementName.parse(name + ".store"), store.value());
            }
            stores.put(name + ".store", store);
        }
    }

    /** Which navigation requests lead somewhere from now on (RTE 4.2.4). */
    void allow(Map<String, String> newRequests) {
        requests.clear();
        requests.putAll(newRequests);
    }

    /** The name as values are kept under it. */
    String canonical(String name) {
        return ElementName.parse(name).canonical();
    }

    /** Everything that is set, without the data stores and what only the moment decides. */
    Map<String, String> elements() {
        Map<String, String> all = new LinkedHashMap<>();
        for (Map.Entry<String, String> entry : values.entrySet()) {
            if (!entry.getKey().startsWith("adl.")) {
                all.put(entry.getKey(), entry.getValue());
            }
        }
        return all;
    }

    Map<String, String> stores() {
        Map<String, String> all = new LinkedHashMap<>();
        for (Map.Entry<String, ScoLaunch.Store> entry : stores.entrySet()) {
            String value = values.get(entry.getKey());
            if (value != null) {
                all.put(entry.getValue().id(), value);
            }
        }
        return all;
    }

    // --- reading
    // ------------------------------------------------------------------------------------------------------

    Answer get(String written) {
        if (written.isEmpty()) {
            return Answer.failed(ApiError.GET_FAILED, "No element is named.");
        }
        ElementName name = ElementName.parse(written);
        if (written.startsWith(VALID)) {
            return requestValid(written);
        }
        String last = ElementName.last(name.pattern());
        if (last.equals("_children") || last.equals("_count")) {
            return keyword(name, last);
        }
        Elements.Rule rule = Elements.rule(name.pattern());
        if (rule == null) {
            return Answer.failed(ApiError.UNDEFINED_ELEMENT, "There is no element " + written + ".");
        }
        if (beyond(name, false) >= 0) {
            return Answer.failed(ApiError.GET_FAILED, "There is nothing at that index of " + written + ".");
        }
        ScoLaunch.Store store = stores.get(name.canonical());
        if (!rule.readable() || store != null && !store.readable()) {
            return Answer.failed(ApiError.WRITE_ONLY, written + " cannot be read.");
        }
        String value = value(name.canonical(), rule);
        // a store that was emptied is as it was before anybody wrote it
        return value == null || store != null && name.canonical().endsWith(".store") && value.isEmpty()
                ? Answer.failed(ApiError.NOT_INITIALIZED, written + " has no value yet.")
                : Answer.of(value);
    }

    private @Nullable String value(String canonical, Elements.Rule rule) {
        if (canonical.equals("cmi.completion_status") && values.containsKey("cmi.completion_threshold")) {
            return judged("cmi.progress_measure", "cmi.completion_threshold", "completed", "incomplete");
        }
        if (canonical.equals("cmi.success_status") && values.containsKey("cmi.scaled_passing_score")) {
            return judged("cmi.score.scaled", "cmi.scaled_passing_score", "passed", "failed");
        }
        String value = values.get(canonical);
        return value == null ? rule.initial() : value;
    }

    /** The status that a measure decides (RTE 4.2.4.1, 4.2.22.1). */
    private String judged(String measure, String threshold, String enough, String tooLittle) {
        String reached = values.get(measure);
        String needed = values.get(threshold);
        if (reached == null || needed == null) {
            return "unknown";
        }
        return Double.parseDouble(reached) >= Double.parseDouble(needed) ? enough : tooLittle;
    }

    private Answer keyword(ElementName name, String keyword) {
        String parent = ElementName.parent(name.pattern());
        if (!Elements.node(parent)) {
            return Answer.failed(ApiError.UNDEFINED_ELEMENT, "There is no element " + name.canonical() + ".");
        }
        if (beyond(name, false) >= 0) {
            return Answer.failed(ApiError.GET_FAILED, "There is nothing at that index.");
        }
        if (keyword.equals("_count")) {
            return Elements.counted(parent)
                    ? Answer.of(Integer.toString(count(ElementName.parent(name.canonical()))))
                    : Answer.failed(ApiError.GET_FAILED, parent + " is not a collection and has no count.");
        }
        String children = Elements.children(parent);
        return children == null
                ? Answer.failed(ApiError.GET_FAILED, parent + " has no children.")
                : Answer.of(children);
    }

    private Answer requestValid(String written) {
        String request = written.substring(VALID.length());
        if (request.equals("continue") || request.equals("previous")) {
            String known = requests.get(request);
            return Answer.of(known == null ? "unknown" : known);
        }
        boolean choice = request.startsWith("choice.");
        if (choice || request.startsWith("jump.")) {
            String target = request.substring(choice ? "choice.".length() : "jump.".length());
            String id = target.endsWith("}") ? NavigationWord.target(target) : "";
            if (!id.isEmpty()) {
                String known = requests.get((choice ? "choice." : "jump.") + id);
                return Answer.of(known == null ? "false" : known);
            }
            return Answer.failed(ApiError.GET_FAILED, "A target is written {target=identifier}.");
        }
        return Answer.failed(ApiError.UNDEFINED_ELEMENT, "There is no element " + written + ".");
    }

    // --- setting
    // ------------------------------------------------------------------------------------------------------

    Answer set(String written, String value) {
        if (written.isEmpty()) {
            return Answer.failed(ApiError.SET_FAILED, "No element is named.");
        }
        ElementName name = ElementName.parse(written);
        String last = ElementName.last(name.pattern());
        if (written.startsWith(VALID)) {
            return Answer.failed(ApiError.READ_ONLY, written + " cannot be set.");
        }
        if (last.equals("_children") || last.equals("_count")) {
            return Elements.node(ElementName.parent(name.pattern()))
                    ? Answer.failed(ApiError.READ_ONLY, written + " cannot be set.")
                    : Answer.failed(ApiError.UNDEFINED_ELEMENT, "There is no element " + written + ".");
        }
        Elements.Rule rule = Elements.rule(name.pattern());
        if (rule == null) {
            return Answer.failed(ApiError.UNDEFINED_ELEMENT, "There is no element " + written + ".");
        }
        if (!rule.writable()) {
            return Answer.failed(ApiError.READ_ONLY, written + " cannot be set.");
        }
        if (beyond(name, true) >= 0) {
            return Answer.failed(ApiError.SET_FAILED, "The indices of " + written + " have to follow one another.");
        }
        ScoLaunch.Store store = stores.get(name.canonical());
        if (store != null && !store.writable()) {
            return Answer.failed(ApiError.READ_ONLY, written + " cannot be set.");
        }
        Answer refused = refused(name, rule, value);
        if (refused.ok()) {
            put(name, value);
        }
        return refused;
    }

    private Answer refused(ElementName name, Elements.Rule rule, String value) {
        String missing = missingDependency(name);
        if (!missing.isEmpty()) {
            return Answer.failed(ApiError.DEPENDENCY, "Set " + missing + " first.");
        }
        String pattern = name.pattern();
        if (pattern.equals("cmi.interactions.n.learner_response")) {
            return Responses.learnerResponse(type(name), value) ? Answer.OK : mismatch(name);
        }
        if (pattern.equals("cmi.interactions.n.correct_responses.n.pattern")) {
            return correctResponse(name, value);
        }
        ApiError error = rule.type().check(value);
        if (error != ApiError.NONE) {
            return Answer.failed(error, "The value of " + name.canonical() + " is not of its type or range.");
        }
        if (pattern.equals("cmi.objectives.n.id")) {
            String before = values.get(name.canonical());
            if (before != null && !before.equals(value)) {
                return Answer.failed(ApiError.SET_FAILED, "The id of an objective cannot be changed.");
            }
        }
        if (pattern.equals("cmi.objectives.n.id") || pattern.equals("cmi.interactions.n.objectives.n.id")) {
            return twice(name, value) ? Answer.failed(ApiError.SET_FAILED, "That id is there already.") : Answer.OK;
        }
        return Answer.OK;
    }

    private Answer mismatch(ElementName name) {
        return Answer.failed(
                ApiError.TYPE_MISMATCH, "The value does not fit an interaction of type " + type(name) + ".");
    }

    private Answer correctResponse(ElementName name, String value) {
        String type = type(name);
        int index = name.indices().get(1);
        if (Responses.single(type) && index > 0) {
            return Answer.failed(ApiError.SET_FAILED, "An interaction of type " + type + " has one correct response.");
        }
        if (!Responses.correctResponse(type, value)) {
            return mismatch(name);
        }
        if (Responses.unique(type)) {
            String collection = name.collections().get(1);
            for (int i = 0; i < count(collection); i++) {
                String other = values.get(collection + "." + i + ".pattern");
                if (i != index && other != null && Responses.same(type, other, value)) {
                    return Answer.failed(ApiError.SET_FAILED, "That correct response is there already.");
                }
            }
        }
        return Answer.OK;
    }

    private String type(ElementName name) {
        String type = values.get(interaction(name) + ".type");
        return type == null ? "other" : type;
    }

    private static String interaction(ElementName name) {
        return name.collections().get(0) + "." + name.indices().get(0);
    }

    private boolean twice(ElementName name, String id) {
        int depth = name.collections().size() - 1;
        String collection = name.collections().get(depth);
        for (int i = 0; i < count(collection); i++) {
            if (i != name.indices().get(depth) && id.equals(values.get(collection + "." + i + ".id"))) {
                return true;
            }
        }
        return false;
    }

    /** What has to be set before, or empty (RTE 4.1.5). */
    private String missingDependency(ElementName name) {
        String pattern = name.pattern();
        boolean interaction = pattern.startsWith("cmi.interactions.n.");
        if (!interaction && !pattern.startsWith("cmi.objectives.n.")) {
            return "";
        }
        String owner = interaction(name);
        if (!pattern.equals("cmi.interactions.n.id")
                && !pattern.equals("cmi.objectives.n.id")
                && !values.containsKey(owner + ".id")) {
            return owner + ".id";
        }
        boolean typed = pattern.endsWith(".pattern") || pattern.endsWith(".learner_response");
        return interaction && typed && !values.containsKey(owner + ".type") ? owner + ".type" : "";
    }

    // --- collections
    // --------------------------------------------------------------------------------------------------

    private int count(String collection) {
        Integer count = counts.get(collection);
        return count == null ? 0 : count;
    }

    /** Position of the first index that no entry has, or -1; the next free one is fine when something is added. */
    private int beyond(ElementName name, boolean adding) {
        for (int i = 0; i < name.collections().size(); i++) {
            int free = count(name.collections().get(i));
            boolean grows = adding && !name.collections().get(i).equals(Elements.DATA);
            if (name.indices().get(i) > free || !grows && name.indices().get(i) == free) {
                return i;
            }
        }
        return -1;
    }

    private void put(ElementName name, String value) {
        for (int i = 0; i < name.collections().size(); i++) {
            String collection = name.collections().get(i);
            counts.put(collection, Math.max(count(collection), name.indices().get(i) + 1));
        }
        values.put(name.canonical(), value);
    }
}
