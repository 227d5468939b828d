package dk.loeft.communication.internal;

import dk.loeft.competence.Wording;
import dk.loeft.organisation.PersonId;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;

/** What the sentence of a notification names. People are kept by their key alone, so that nobody's name lies about. */
sealed interface Parameter {
    record Text(String text) implements Parameter {}

    /** What is called one thing in Danish and another in English; the language of the sentence is that of the name. */
    record Named(String danish, String english) implements Parameter {
        String in(String language) {
            return language.equals("en") ? english : danish;
        }
    }

    record Number(long number) implements Parameter {}

    record Day(LocalDate day) implements Parameter {}

    record Person(PersonId person) implements Parameter {}

    static Parameter of(Wording title) {
        return of(title.in("da"), title.in("en"));
    }

    static Parameter of(String text) {
        return new Text(text);
    }

    static Parameter of(String danish, String english) {
        return danish.equals(english) ? new Text(danish) : new Named(danish, english);
    }

    static Parameter of(long number) {
        return new Number(number);
    }

    static Parameter of(LocalDate day) {
        return new Day(day);
    }

    static Parameter of(PersonId person) {
        return new Person(person);
    }

    /** As a column has them: an array of arrays, each of a type and its value, or its two names. */
    static String written(List<Parameter> parameters) {
        JsonArrayBuilder pairs = Json.createArrayBuilder();
        parameters.forEach(each -> pairs.add(Json.createArrayBuilder(each.pair())));
        return pairs.build().toString();
    }

    /** What is written so. */
    static List<Parameter> read(String written) {
        try (JsonReader reader = Json.createReader(new StringReader(written))) {
            return reader.readArray().getValuesAs(JsonArray.class).stream()
                    .map(Parameter::read)
                    .toList();
        }
    }

    private List<String> pair() {
        if (this instanceof Number number) {
            return List.of("number", Long.toString(number.number()));
        }
        if (this instanceof Day day) {
            return List.of("day", day.day().toString());
        }
        if (this instanceof Person person) {
            return List.of("person", Long.toString(person.person().value()));
        }
        if (this instanceof Named named) {
            return List.of("named", named.danish(), named.english());
        }
        return List.of("text", ((Text) this).text());
    }

    private static Parameter read(JsonArray pair) {
        String type = pair.getString(0);
        String value = pair.getString(1);
        return switch (type) {
            case "named" -> new Named(value, pair.getString(2));
            case "number" -> of(Long.parseLong(value));
            case "day" -> of(LocalDate.parse(value));
            case "person" -> of(new PersonId(Long.parseLong(value)));
            case "text" -> of(value);
            default -> throw new IllegalStateException("No type of a parameter: " + type);
        };
    }
}
