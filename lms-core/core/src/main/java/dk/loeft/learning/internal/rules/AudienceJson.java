package dk.loeft.learning.internal.rules;

import dk.loeft.competence.CompetenceId;
import dk.loeft.learning.Audience;
import dk.loeft.learning.Audience.AllOf;
import dk.loeft.learning.Audience.AnyOf;
import dk.loeft.learning.Audience.Competent;
import dk.loeft.learning.Audience.Fact;
import dk.loeft.learning.Audience.HasTitle;
import dk.loeft.learning.Audience.InUnit;
import dk.loeft.learning.Audience.JoinedBefore;
import dk.loeft.learning.Audience.JoinedWithin;
import dk.loeft.learning.Audience.Leads;
import dk.loeft.learning.Audience.Not;
import dk.loeft.learning.Audience.Speaks;
import dk.loeft.learning.Audience.TitleWith;
import dk.loeft.learning.Span;
import dk.loeft.organisation.UnitId;
import dk.loeft.shared.RefusedException;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;

/** Audiences as they are stored: JSON in which each condition is an object named by its first field. */
final class AudienceJson {
    /** The longest text that is read, in characters; {@link Audience#MAX_PARTS} conditions stay below it. */
    private static final int LONGEST = 20_000;

    /** Each level of an audience is an object with an array at most. */
    private static final int DEEPEST = 2 * Audience.MAX_DEPTH;

    private AudienceJson() {}

    static String write(Audience audience) {
        return object(audience).build().toString();
    }

    private static JsonObjectBuilder object(Audience audience) {
        JsonObjectBuilder object = Json.createObjectBuilder();
        if (audience instanceof AllOf all) {
            return object.add("all", array(all.parts()));
        }
        if (audience instanceof AnyOf any) {
            return object.add("any", array(any.parts()));
        }
        if (audience instanceof Not not) {
            return object.add("not", object(not.part()));
        }
        return condition(audience, object);
    }

    private static JsonObjectBuilder condition(Audience audience, JsonObjectBuilder object) {
        if (audience instanceof InUnit in) {
            return object.add("unit", in.unit().value());
        }
        if (audience instanceof Leads leads) {
            return object.add("leads", leads.within().map(UnitId::value).orElse(0L));
        }
        if (audience instanceof HasTitle has) {
            return object.add("title", has.title());
        }
        if (audience instanceof TitleWith with) {
            return object.add("titleWith", with.text());
        }
        if (audience instanceof JoinedBefore joined) {
            return object.add("joinedBefore", joined.ago().toString());
        }
        if (audience instanceof JoinedWithin joined) {
            return object.add("joinedWithin", joined.ago().toString());
        }
        if (audience instanceof Competent competent) {
            return object.add("competence", competent.competence().value()).add("level", competent.level());
        }
        if (audience instanceof Speaks speaks) {
            return object.add("language", speaks.language());
        }
        Fact fact = (Fact) audience;
        return object.add("fact", fact.kind()).add("key", fact.key()).add("state", fact.state());
    }

    private static JsonArrayBuilder array(List<Audience> parts) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        parts.forEach(part -> array.add(object(part)));
        return array;
    }

    /**
     * Reads what {@link #write} wrote. It is checked like anything that comes from outside, for rules can be brought in.
     *
     * @throws RefusedException if it is no audience, too deep or too large
     */
    static Audience read(String text) {
        if (text.length() > LONGEST || deepest(text) > DEEPEST) {
            throw new RefusedException("learning.audience.large", Audience.MAX_PARTS, Audience.MAX_DEPTH);
        }
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            Audience audience = audience(reader.readObject());
            check(audience);
            return audience;
        } catch (JsonException | ClassCastException | IllegalArgumentException | ArithmeticException e) {
            throw new RefusedException("learning.audience.broken");
        }
    }

    /** Refuses an audience that is larger or deeper than it may be, or whose texts are. */
    static void check(Audience audience) {
        if (audience.depth() > Audience.MAX_DEPTH || audience.size() > Audience.MAX_PARTS) {
            throw new RefusedException("learning.audience.large", Audience.MAX_PARTS, Audience.MAX_DEPTH);
        }
        checkParts(audience);
    }

    private static void checkParts(Audience audience) {
        audience.parts().forEach(AudienceJson::checkParts);
        if (audience instanceof InUnit in && in.unit().value() <= 0) {
            throw new RefusedException("learning.audience.unit");
        }
        if (audience instanceof Competent competent
                && (competent.level() < 1 || competent.level() > Audience.MAX_LEVEL)) {
            throw new RefusedException("learning.audience.level", Audience.MAX_LEVEL);
        }
        String text =
                audience instanceof HasTitle has ? has.title() : audience instanceof TitleWith with ? with.text() : "-";
        if (text.isBlank() || text.length() > Audience.MAX_TEXT) {
            throw new RefusedException("learning.audience.title", Audience.MAX_TEXT);
        }
    }

    /** Looked at before parsing, since parsers call themselves for each level. */
    private static int deepest(String text) {
        int depth = 0;
        int deepest = 0;
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            if (quoted) {
                if (each == '\\') {
                    i++;
                } else if (each == '"') {
                    quoted = false;
                }
            } else if (each == '"') {
                quoted = true;
            } else if (each == '{' || each == '[') {
                deepest = Math.max(deepest, ++depth);
            } else if (each == '}' || each == ']') {
                depth--;
            }
        }
        return deepest;
    }

    private static Audience audience(JsonObject object) {
        if (object.containsKey("all")) {
            return new AllOf(parts(object, "all"));
        }
        if (object.containsKey("any")) {
            return new AnyOf(parts(object, "any"));
        }
        if (object.containsKey("not")) {
            return new Not(audience(value(object, "not").asJsonObject()));
        }
        if (object.containsKey("unit")) {
            return new InUnit(new UnitId(number(object, "unit")));
        }
        if (object.containsKey("leads")) {
            return new Leads(Optional.of(number(object, "leads"))
                    .filter(unit -> unit != 0)
                    .map(UnitId::new));
        }
        return textual(object);
    }

    private static Audience textual(JsonObject object) {
        if (object.containsKey("title")) {
            return new HasTitle(text(object, "title"));
        }
        if (object.containsKey("titleWith")) {
            return new TitleWith(text(object, "titleWith"));
        }
        if (object.containsKey("joinedBefore")) {
            return new JoinedBefore(span(object, "joinedBefore"));
        }
        if (object.containsKey("joinedWithin")) {
            return new JoinedWithin(span(object, "joinedWithin"));
        }
        if (object.containsKey("competence")) {
            return new Competent(
                    new CompetenceId(number(object, "competence")), Math.toIntExact(number(object, "level")));
        }
        if (object.containsKey("language")) {
            return new Speaks(text(object, "language"));
        }
        return new Fact(text(object, "fact"), number(object, "key"), text(object, "state"));
    }

    private static List<Audience> parts(JsonObject object, String name) {
        return value(object, name).asJsonArray().stream()
                .map(part -> audience(part.asJsonObject()))
                .toList();
    }

    private static Span span(JsonObject object, String name) {
        return Span.parse(text(object, name)).orElseThrow(IllegalArgumentException::new);
    }

    private static String text(JsonObject object, String name) {
        return ((JsonString) value(object, name)).getString();
    }

    private static long number(JsonObject object, String name) {
        return ((jakarta.json.JsonNumber) value(object, name)).longValueExact();
    }

    private static JsonValue value(JsonObject object, String name) {
        return Optional.ofNullable(object.get(name)).orElseThrow(IllegalArgumentException::new);
    }
}
