package dk.loeft.xapi.model;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * A value and the way to it, so that every refusal can name it.
 *
 * @param path the way, such as {@code context.team.member[0]}
 * @param value the value
 */
record Property(String path, JsonValue value) {
    InvalidXapiException breaks(XapiRule rule, Object... named) {
        return new InvalidXapiException(path, rule, named);
    }

    /** The object it is, if all its properties are among those and none is null. */
    Property holding(List<String> allowed) {
        JsonObject object = object();
        object.forEach((name, each) -> {
            Property property = new Property(path + "." + name, each);
            if (!allowed.contains(name)) {
                throw property.breaks(XapiRule.KNOWN, String.join(", ", allowed));
            }
            if (each == JsonValue.NULL) {
                throw property.breaks(XapiRule.NO_NULL);
            }
        });
        return this;
    }

    JsonObject object() {
        if (value instanceof JsonObject object) {
            return object;
        }
        throw breaks(XapiRule.OBJECT);
    }

    boolean has(String name) {
        return object().containsKey(name);
    }

    /** A property that must be there. */
    Property need(String name) {
        return find(name).orElseThrow(() -> new InvalidXapiException(path + "." + name, XapiRule.REQUIRED));
    }

    Optional<Property> find(String name) {
        return Optional.ofNullable(object().get(name)).map(found -> new Property(path + "." + name, found));
    }

    /** Checks a property if it is there. */
    void where(String name, Consumer<Property> check) {
        find(name).ifPresent(check);
    }

    List<Property> items() {
        if (!(value instanceof JsonArray array)) {
            throw breaks(XapiRule.ARRAY);
        }
        return IntStream.range(0, array.size())
                .mapToObj(i -> new Property(path + "[" + i + "]", array.get(i)))
                .toList();
    }

    String text() {
        if (value instanceof JsonString string) {
            return string.getString();
        }
        throw breaks(value == JsonValue.NULL ? XapiRule.NO_NULL : XapiRule.STRING);
    }

    JsonNumber number() {
        if (value instanceof JsonNumber number) {
            return number;
        }
        throw breaks(XapiRule.NUMBER);
    }

    void truth() {
        if (value != JsonValue.TRUE && value != JsonValue.FALSE) {
            throw breaks(XapiRule.BOOLEAN);
        }
    }

    /** A string that the check accepts. */
    String matching(Predicate<String> check, XapiRule rule) {
        String text = text();
        if (!check.test(text)) {
            throw breaks(rule);
        }
        return text;
    }

    String iri() {
        return matching(Syntax::isIri, XapiRule.IRI);
    }

    void uuid() {
        matching(Syntax::isUuid, XapiRule.UUID);
    }

    void timestamp() {
        matching(text -> Syntax.moment(text).isPresent(), XapiRule.TIMESTAMP);
    }

    void languageTag() {
        matching(Syntax::isLanguageTag, XapiRule.LANGUAGE_TAG);
    }

    /** A language map (1.0.3 Data 4.2). */
    void languageMap() {
        object().forEach((tag, each) -> {
            Property text = new Property(path + "." + tag, each);
            text.text();
            if (!Syntax.isLanguageTag(tag)) {
                throw text.breaks(XapiRule.LANGUAGE_TAG);
            }
        });
    }

    /** Extensions (1.0.3 Data 4.1): IRIs as names, anything as values. */
    void extensions() {
        object().keySet().forEach(name -> {
            if (!Syntax.isIri(name)) {
                throw new InvalidXapiException(path + "." + name, XapiRule.IRI);
            }
        });
    }
}
