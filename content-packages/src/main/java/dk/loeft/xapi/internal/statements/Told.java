package dk.loeft.xapi.internal.statements;

import dk.loeft.xapi.model.Ifi;
import dk.loeft.xapi.model.XapiJson;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;

/** What statements told of agents and activities, and the data that came with them. */
@Dependent
class Told {
    private static final List<String> OF_PERSONS = List.of("name", "mbox", "mbox_sha1sum", "openid", "account");

    private final People people;

    private final Knowledge knowledge;

    private final AttachmentRepository attachments;

    @Inject
    Told(People people, Knowledge knowledge, AttachmentRepository attachments) {
        this.people = people;
        this.knowledge = knowledge;
        this.attachments = attachments;
    }

    Optional<Long> pseudonym(Ifi agent) {
        OptionalLong pseudonym = people.find(agent);
        return pseudonym.isPresent() ? Optional.of(pseudonym.getAsLong()) : Optional.empty();
    }

    void attachment(String sha2, OutputStream to) throws IOException {
        attachments.write(sha2, to);
    }

    /** An activity, absent if no statement described it. */
    Optional<JsonObject> activity(String id) {
        return knowledge.definition(id).map(definition -> XapiJson.objectBuilder()
                .add("objectType", "Activity")
                .add("id", id)
                .add("definition", definition)
                .build());
    }

    JsonObject person(Ifi agent) {
        Map<String, Set<JsonValue>> told = new TreeMap<>();
        collect(agent.agent(), told);
        pseudonym(agent).ifPresent(known -> people.formsOf(known)
                .forEach(json -> collect(XapiJson.object(json, "agent"), told)));
        JsonObjectBuilder person = XapiJson.objectBuilder().add("objectType", "Person");
        told.forEach((name, values) -> {
            JsonArrayBuilder list = XapiJson.arrayBuilder();
            values.forEach(list::add);
            person.add(name, list);
        });
        return person.build();
    }

    private static void collect(JsonObject agent, Map<String, Set<JsonValue>> told) {
        for (String name : OF_PERSONS) {
            if (agent.containsKey(name)) {
                told.computeIfAbsent(name, key -> new LinkedHashSet<>()).add(agent.get(name));
            }
        }
    }
}
