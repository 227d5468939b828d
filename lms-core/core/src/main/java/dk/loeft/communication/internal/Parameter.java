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

    record Number(long number) implements Parameter {}

    record Day(LocalDate day) implements Parameter {}

    record Person(PersonId person) implements Parameter {}

    /** A title that has words in more than one language. */
    record Titled(Wording title) implements Parameter {}

    static Parameter of(Wording title) {
        return new Titled(title);
    }

    static Parameter of(String text) {
        return new Text(text);
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

    /** As a column has them: an array of pairs of type and value; a title in two languages has two values. */
    static String written(List<Parameter> parameters) {
        JsonArrayBuilder pairs = Json.createArrayBuilder();
        parameters.forEach(each -> pairs.add(Json.createArrayBuilder(each.pair())));
        return pairs.build().toString();
    }

    /** What is written so. */
    static List<Parameter> read(String written) {
        try (JsonReader reader = Json.createReader(new StringReader(written))) {
            return reader.readArray().getValuesAs(JsonArray.class).stream()
                    .map(pair -> pair.size() > 2
                            ? of(new Wording(pair.getString(1), pair.getString(2)))
                            : read(pair.getString(0), pair.getString(1)))
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
        if (this instanceof Titled titled) {
            return List.of("title", titled.title().da(), titled.title().en());
        }
        return List.of("text", ((Text) this).text());
    }

    private static Parameter read(String type, String value) {
        return switch (type) {
            case "number" -> of(Long.parseLong(value));
            case "day" -> of(LocalDate.parse(value));
            case "person" -> of(new PersonId(Long.parseLong(value)));
            case "text" -> of(value);
            default -> throw new IllegalStateException("No type of a parameter: " + type);
        };
    }
}
