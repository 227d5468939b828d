package dk.loeft.xapi.internal.statements;

import dk.loeft.xapi.internal.statements.DescriptionRepository.Subject;
import dk.loeft.xapi.model.Descriptions;
import dk.loeft.xapi.model.Statement;
import dk.loeft.xapi.model.StatementFormat;
import dk.loeft.xapi.model.StatementParts;
import dk.loeft.xapi.model.XapiJson;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale.LanguageRange;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What statements tell about activities and verbs, gathered and told again. */
@Dependent
class Knowledge {
    private static final String DEFINITION = "definition";

    private static final String DISPLAY = "display";

    private final DescriptionRepository repository;

    private final Lessons lessons;

    @Inject
    Knowledge(DescriptionRepository repository, Lessons lessons) {
        this.repository = repository;
        this.lessons = lessons;
    }

    /** Takes in what the statements say; nothing is written where they say nothing new. */
    void learn(List<StatementParts> statements) {
        Map<Subject, JsonObject> told = new HashMap<>();
        statements.forEach(parts -> collect(parts, told));
        told.entrySet().removeIf(each -> lessons.isOld(each.getKey(), each.getValue()));
        Map<Subject, JsonObject> known = repository.find(told.keySet());
        told.entrySet().removeIf(each -> isOld(known.get(each.getKey()), each));
        if (told.isEmpty()) {
            return;
        }
        Map<Subject, JsonObject> locked = repository.findForUpdate(told.keySet());
        Map<Subject, JsonObject> changed = new HashMap<>();
        told.forEach(
                (subject, newer) -> adds(locked.get(subject), newer).ifPresent(merged -> changed.put(subject, merged)));
        repository.save(changed);
    }

    private boolean isOld(@Nullable JsonObject known, Map.Entry<Subject, JsonObject> told) {
        boolean old = adds(known, told.getValue()).isEmpty();
        if (old) {
            lessons.note(told.getKey(), told.getValue());
        }
        return old;
    }

    private static Optional<JsonObject> adds(@Nullable JsonObject known, JsonObject newer) {
        if (known == null) {
            return Optional.of(newer);
        }
        JsonObject merged = Descriptions.merged(known, newer);
        return merged.equals(known) ? Optional.empty() : Optional.of(merged);
    }

    private static void collect(StatementParts parts, Map<Subject, JsonObject> told) {
        parts.activities().forEach(part -> {
            if (part.json().get(DEFINITION) instanceof JsonObject definition) {
                told.merge(activity(part.json()), definition, Descriptions::merged);
            }
        });
        parts.verbs().forEach(part -> {
            if (part.json().get(DISPLAY) instanceof JsonObject display) {
                JsonObject description =
                        XapiJson.objectBuilder().add(DISPLAY, display).build();
                told.merge(verb(part.json()), description, Descriptions::merged);
            }
        });
    }

    /** What is known of an activity. */
    Optional<JsonObject> definition(String activity) {
        Subject subject = new Subject(Subject.Kind.ACTIVITY, activity);
        return Optional.ofNullable(repository.find(Set.of(subject)).get(subject));
    }

    /** The statements with what is known best, in the languages that are liked best. */
    List<JsonObject> canonical(List<JsonObject> statements, List<LanguageRange> liked) {
        Set<Subject> subjects = new HashSet<>();
        statements.forEach(json -> {
            Statement statement = new Statement(json);
            statement.parts().activities().forEach(part -> subjects.add(activity(part.json())));
            statement.parts().verbs().forEach(part -> subjects.add(verb(part.json())));
        });
        Map<Subject, JsonObject> known = repository.find(subjects);
        return statements.stream()
                .map(json -> StatementFormat.canonical(
                        json,
                        activity -> described(
                                activity,
                                DEFINITION,
                                Optional.ofNullable(known.get(activity(activity)))
                                        .map(definition -> Descriptions.in(liked, definition))),
                        verb -> described(
                                verb,
                                DISPLAY,
                                Optional.ofNullable(known.get(verb(verb)))
                                        .map(display ->
                                                Descriptions.in(liked, display).getJsonObject(DISPLAY)))))
                .toList();
    }

    private static JsonObject described(JsonObject subject, String name, Optional<JsonObject> best) {
        return best.map(description ->
                        XapiJson.objectBuilder(subject).add(name, description).build())
                .orElse(subject);
    }

    private static Subject activity(JsonObject activity) {
        return new Subject(Subject.Kind.ACTIVITY, activity.getString("id"));
    }

    private static Subject verb(JsonObject verb) {
        return new Subject(Subject.Kind.VERB, verb.getString("id"));
    }
}
