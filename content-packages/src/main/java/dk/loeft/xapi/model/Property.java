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
import org.jspecify.annotations.Nullable;

/**
 * A value and the way to it, so that every refusal can name it. The way is put together only then, for most values are right.
 */
final class Property {
    private final @Nullable Property holder;

    private final String step;

    private final JsonValue value;

    private Property(@Nullable Property holder, String step, JsonValue value) {
        this.holder = holder;
        this.step = step;
        this.value = value;
    }

    /** A value by itself, and what to call it. */
    static Property of(String name, JsonValue value) {
        return new Property(null, name, value);
    }

    private Property property(String name, JsonValue of) {
        return new Property(this, name, of);
    }

    private Property item(int number, JsonValue of) {
        return new Property(this, "[" + number + "]", of);
    }

    /** The way, such as {@code statement.context.team.member[0]}. */
    String path() {
        if (holder == null) {
            return step;
        }
        return holder.path() + (step.startsWith("[") ? step : "." + step);
    }

    JsonValue value() {
        return value;
    }

    InvalidXapiException breaks(XapiRule rule, Object... named) {
        return new InvalidXapiException(path(), rule, named);
    }

    /** The object it is, if all its properties are among those and none is null. */
    Property holding(List<String> allowed) {
        JsonObject object = object();
        object.forEach((name, each) -> {
            if (!allowed.contains(name)) {
                throw property(name, each).breaks(XapiRule.KNOWN, String.join(", ", allowed));
            }
            if (each == JsonValue.NULL) {
                throw property(name, each).breaks(XapiRule.NO_NULL);
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
        return find(name).orElseThrow(() -> property(name, JsonValue.NULL).breaks(XapiRule.REQUIRED));
    }

    Optional<Property> find(String name) {
        return Optional.ofNullable(object().get(name)).map(found -> property(name, found));
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
                .mapToObj(i -> item(i, array.get(i)))
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
            Property text = property(tag, each);
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
                throw property(name, JsonValue.NULL).breaks(XapiRule.IRI);
            }
        });
    }
}
