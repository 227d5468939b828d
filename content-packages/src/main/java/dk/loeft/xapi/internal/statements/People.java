package dk.loeft.xapi.internal.statements;

import dk.loeft.xapi.internal.statements.AgentRepository.Form;
import dk.loeft.xapi.model.Ifi;
import dk.loeft.xapi.model.JsonText;
import dk.loeft.xapi.model.StatementParts;
import dk.loeft.xapi.model.StatementParts.Part;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Who the agents of statements are. */
@Dependent
class People {
    private static final String GROUP = "Group";

    private final AgentRepository repository;

    private final Agents remembered;

    @Inject
    People(AgentRepository repository, Agents remembered) {
        this.repository = repository;
        this.remembered = remembered;
    }

    /**
     * Who is who in some statements, by identity of the JSON.
     *
     * @param forms the numbers that stand for agents in the rows; groups are written out
     * @param pseudonyms agents and groups that have an identifier
     */
    record Known(Map<JsonObject, Long> forms, Map<JsonObject, Long> pseudonyms) {
        /** Absent for an anonymous group. */
        Optional<Long> pseudonym(JsonObject actor) {
            return Optional.ofNullable(pseudonyms.get(actor));
        }
    }

    OptionalLong find(Ifi ifi) {
        return repository.find(ifi);
    }

    /** Knows everybody in the statements; who was never seen gets a pseudonym. */
    Known meet(List<StatementParts> statements) {
        List<JsonObject> actors = statements.stream()
                .flatMap(parts -> parts.actors().stream())
                .map(Part::json)
                .toList();
        Map<String, Form> forms = forms(actors);
        Map<Ifi, Long> groups = groups(actors);
        Known known = new Known(new IdentityHashMap<>(), new IdentityHashMap<>());
        for (JsonObject actor : actors) {
            if (isGroup(actor)) {
                Ifi.of(actor).ifPresent(ifi -> known.pseudonyms.put(actor, groups.get(ifi)));
            } else {
                Form form = Objects.requireNonNull(forms.get(JsonText.of(actor)));
                known.forms.put(actor, form.id());
                known.pseudonyms.put(actor, form.agent());
            }
        }
        return known;
    }

    private Map<Ifi, Long> groups(List<JsonObject> actors) {
        Set<Ifi> identifiers = new HashSet<>();
        actors.stream()
                .filter(People::isGroup)
                .map(Ifi::of)
                .flatMap(Optional::stream)
                .forEach(identifiers::add);
        return repository.pseudonyms(identifiers);
    }

    private Map<String, Form> forms(List<JsonObject> actors) {
        Map<String, JsonObject> agents = new LinkedHashMap<>();
        actors.stream().filter(actor -> !isGroup(actor)).forEach(agent -> agents.put(JsonText.of(agent), agent));
        Map<String, Form> forms = remembered.recall(agents.keySet());
        Set<String> missing = without(agents.keySet(), forms);
        if (!missing.isEmpty()) {
            Map<String, Form> found = repository.forms(missing);
            remembered.note(found);
            forms.putAll(found);
            missing = without(missing, found);
        }
        if (!missing.isEmpty()) {
            forms.putAll(add(missing, agents));
        }
        return forms;
    }

    private Map<String, Form> add(Set<String> missing, Map<String, JsonObject> agents) {
        Map<String, Ifi> identifiers = new HashMap<>();
        missing.forEach(json -> identifiers.put(
                json, Ifi.of(Objects.requireNonNull(agents.get(json))).orElseThrow()));
        Map<Ifi, Long> pseudonyms = repository.pseudonyms(new HashSet<>(identifiers.values()));
        Map<String, Long> ofForms = new HashMap<>();
        identifiers.forEach((json, ifi) -> ofForms.put(json, pseudonyms.get(ifi)));
        return repository.addForms(ofForms);
    }

    private static Set<String> without(Collection<String> all, Map<String, ?> some) {
        Set<String> rest = new HashSet<>(all);
        rest.removeAll(some.keySet());
        return rest;
    }

    private static boolean isGroup(JsonObject actor) {
        return actor.getString("objectType", "Agent").equals(GROUP);
    }

    /** The JSON of rows, with everybody as they were written. */
    List<String> written(List<String> texts) {
        Set<Long> numbers = new HashSet<>();
        texts.forEach(text -> numbers.addAll(StatementBody.forms(text)));
        Map<Long, String> written = repository.written(numbers);
        return texts.stream()
                .map(text -> StatementBody.json(text, written::get))
                .toList();
    }

    List<String> formsOf(long agent) {
        return repository.writtenOf(agent);
    }
}
