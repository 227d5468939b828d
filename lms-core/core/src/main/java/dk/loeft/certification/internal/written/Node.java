package dk.loeft.certification.internal.written;

import dk.loeft.certification.engine.Days;
import dk.loeft.certification.engine.Period;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * An object of a case file, read with a sense of where it stands. A field that is null counts as absent.
 *
 * @param json what was read
 * @param place where it stands
 */
public record Node(JsonObject json, Place place) {
    /** Asks for all fields to be among those known: a misspelt one would otherwise pass for its default. */
    public Node knowing(Set<String> names) throws BadCaseFile {
        for (String name : json.keySet()) {
            if (!names.contains(name)) {
                throw new BadCaseFile(place.at(name), "field-unknown", String.join(", ", new TreeSet<>(names)));
            }
        }
        return this;
    }

    public Node in(Place other) {
        return new Node(json, other);
    }

    public boolean saysNull(String name) {
        return json.get(name) == JsonValue.NULL;
    }

    public Optional<JsonValue> value(String name) {
        return Optional.ofNullable(json.get(name)).filter(value -> value != JsonValue.NULL);
    }

    public Optional<String> text(String name) throws BadCaseFile {
        Optional<JsonValue> value = value(name);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        if (value.get() instanceof JsonString string) {
            return Optional.of(string.getString());
        }
        throw new BadCaseFile(place.at(name), "no-text", value.get());
    }

    public Optional<LocalDate> day(String name) throws BadCaseFile {
        Optional<String> text = text(name);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(ofFourDigits(LocalDate.parse(text.get())));
        } catch (DateTimeException e) {
            throw new BadCaseFile(place.at(name), "no-day", text.get());
        }
    }

    /** The day in Copenhagen of a moment in UTC. */
    public Optional<LocalDate> dayOfMoment(String name) throws BadCaseFile {
        Optional<String> text = text(name);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(ofFourDigits(Days.of(Instant.parse(text.get()))));
        } catch (DateTimeException e) {
            throw new BadCaseFile(place.at(name), "no-moment", text.get());
        }
    }

    private static LocalDate ofFourDigits(LocalDate day) {
        if (day.getYear() < 1 || day.getYear() > 9_999) {
            throw new DateTimeException("a year of four digits is wanted");
        }
        return day;
    }

    public Optional<Period> period(String name) throws BadCaseFile {
        Optional<String> text = text(name);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<Period> period = Period.parse(text.get());
        if (period.isEmpty()) {
            throw new BadCaseFile(place.at(name), "no-period", text.get());
        }
        return period;
    }

    public Optional<Long> number(String name) throws BadCaseFile {
        Optional<JsonValue> value = value(name);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        try {
            if (value.get() instanceof JsonNumber number) {
                return Optional.of(number.longValueExact());
            }
        } catch (ArithmeticException e) {
            // not a whole number: falls through to the refusal
        }
        throw new BadCaseFile(place.at(name), "no-number", value.get());
    }

    /** A whole number that a calendar can bear: days and years of five digits at most. */
    public Optional<Integer> small(String name) throws BadCaseFile {
        Optional<Long> number = number(name);
        if (number.isPresent() && Math.abs(number.get()) > 99_999) {
            throw new BadCaseFile(place.at(name), "number-too-large", number.get());
        }
        return number.map(Long::intValue);
    }

    public int small(String name, int absent) throws BadCaseFile {
        return small(name).orElse(absent);
    }

    public boolean flag(String name) throws BadCaseFile {
        JsonValue value = value(name).orElse(JsonValue.FALSE);
        if (value == JsonValue.TRUE || value == JsonValue.FALSE) {
            return value == JsonValue.TRUE;
        }
        throw new BadCaseFile(place.at(name), "no-flag", value);
    }

    public <E extends Enum<E>> Optional<E> word(String name, Class<E> words) throws BadCaseFile {
        Optional<String> text = text(name);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        for (E word : words.getEnumConstants()) {
            if (word.name().equals(text.get())) {
                return Optional.of(word);
            }
        }
        String known = String.join(
                ", ", Arrays.stream(words.getEnumConstants()).map(Enum::name).toList());
        throw new BadCaseFile(place.at(name), "no-word", text.get(), known);
    }

    public Optional<Node> object(String name) throws BadCaseFile {
        Optional<JsonValue> value = value(name);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        if (value.get() instanceof JsonObject object) {
            return Optional.of(new Node(object, place.at(name)));
        }
        throw new BadCaseFile(place.at(name), "no-object");
    }

    public Optional<JsonArray> list(String name) throws BadCaseFile {
        Optional<JsonValue> value = value(name);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        if (value.get() instanceof JsonArray list) {
            return Optional.of(list);
        }
        throw new BadCaseFile(place.at(name), "no-list");
    }

    /** The objects of a list. */
    public List<Node> objects(String name) throws BadCaseFile {
        List<Node> nodes = new ArrayList<>();
        for (JsonValue value : need(list(name), name)) {
            if (!(value instanceof JsonObject object)) {
                throw new BadCaseFile(place.at(name), "no-object");
            }
            nodes.add(new Node(object, place.at(name)));
        }
        return nodes;
    }

    /** What must be there. */
    public <T> T need(Optional<T> value, String name) throws BadCaseFile {
        if (value.isEmpty()) {
            throw new BadCaseFile(place.at(name), "missing");
        }
        return value.get();
    }
}
