package dk.loeft.xapi.model;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A statement (1.0.3 Data 2; 2.0 4.2) that keeps the rules. It holds its JSON as it came and never changes.
 *
 * @param json the statement
 */
public record Statement(JsonObject json) {
    private static final String ATTACHMENTS = "attachments";

    private static final String CONTEXT = "context";

    private static final String CONTEXT_ACTIVITIES = "contextActivities";

    private static final String OBJECT = "object";

    private static final String TIMESTAMP = "timestamp";

    /**
     * Checks a statement.
     *
     * @param version the rules it must keep
     * @param name what to call it in a refusal, such as {@code statements[3]}
     * @throws InvalidXapiException if it breaks a rule
     */
    public static Statement read(JsonValue json, XapiVersion version, String name) {
        Property statement = Property.of(name, json);
        StatementRules.statement(statement, version);
        return new Statement(statement.object());
    }

    public Optional<UUID> id() {
        return Optional.ofNullable(json.getString("id", null)).map(UUID::fromString);
    }

    /** The statement under that id. */
    public Statement named(UUID id) {
        return new Statement(
                XapiJson.objectBuilder(json).add("id", id.toString()).build());
    }

    /** The IRI of the verb. */
    public String verb() {
        return json.getJsonObject("verb").getString("id");
    }

    /** Whether it voids another one (1.0.3 Data 2.3.2). */
    public boolean voiding() {
        return verb().equals(StatementRules.VOIDED);
    }

    /** The statement that it is about, if it is about one. */
    public Optional<UUID> target() {
        JsonObject object = json.getJsonObject(OBJECT);
        return object.getString("objectType", "").equals("StatementRef")
                ? Optional.of(UUID.fromString(object.getString("id")))
                : Optional.empty();
    }

    /** The activity that it is about, also by way of a SubStatement; absent if it is about something else. */
    public Optional<String> activity() {
        JsonObject object = json.getJsonObject(OBJECT);
        return switch (object.getString("objectType", "Activity")) {
            case "Activity" -> Optional.of(object.getString("id"));
            case "SubStatement" -> new Statement(object).activity();
            default -> Optional.empty();
        };
    }

    /** The registration it belongs to. */
    public Optional<UUID> registration() {
        return Optional.ofNullable(json.getJsonObject(CONTEXT))
                .flatMap(context -> Optional.ofNullable(context.getString("registration", null)))
                .map(UUID::fromString);
    }

    /** When it was stored; absent before. */
    public Optional<Instant> stored() {
        return Optional.ofNullable(json.getString("stored", null)).flatMap(Syntax::moment);
    }

    public StatementParts parts() {
        return StatementParts.of(json);
    }

    /** The attachments, those of a SubStatement included. */
    public List<Attached> attachments() {
        return Stream.of(json, json.getJsonObject(OBJECT))
                .filter(holder -> holder.get(ATTACHMENTS) instanceof JsonArray)
                .flatMap(holder -> holder.getJsonArray(ATTACHMENTS).stream())
                .map(each -> new Attached(each.asJsonObject()))
                .toList();
    }

    /** The statement as it was before it was signed. */
    public Statement withoutSignatures() {
        if (!json.containsKey(ATTACHMENTS)) {
            return this;
        }
        JsonArrayBuilder others = XapiJson.arrayBuilder();
        json.getJsonArray(ATTACHMENTS).stream()
                .map(each -> new Attached(each.asJsonObject()))
                .filter(each -> !each.signature())
                .forEach(each -> others.add(each.json()));
        JsonArray rest = others.build();
        JsonObjectBuilder unsigned = XapiJson.objectBuilder(json);
        return new Statement((rest.isEmpty() ? unsigned.remove(ATTACHMENTS) : unsigned.add(ATTACHMENTS, rest)).build());
    }

    /**
     * What a statement says of an attachment (1.0.3 Data 2.4.11).
     *
     * @param json the attachment object
     */
    public record Attached(JsonObject json) {
        /** The hash in small letters. */
        public String sha2() {
            return json.getString("sha2").toLowerCase(Locale.ROOT);
        }

        public String contentType() {
            return json.getString("contentType");
        }

        /** In bytes. */
        public long length() {
            return json.getJsonNumber("length").longValue();
        }

        /** Whether its data lies elsewhere. */
        public boolean elsewhere() {
            return json.containsKey("fileUrl");
        }

        /** Whether it holds the signature of its statement (1.0.3 Data 2.6). */
        public boolean signature() {
            return json.getString("usageType").equals("http://adlnet.gov/expapi/attachments/signature");
        }
    }

    /**
     * The statement as an LRS keeps it (1.0.3 Data 2.4.7 to 2.4.10): with id, timestamp, stored, authority and version, and
     * context activities in arrays.
     */
    public Statement completed(UUID id, Instant stored, JsonObject authority, XapiVersion version) {
        JsonObjectBuilder complete = XapiJson.objectBuilder().add("id", id.toString());
        arrays(json).forEach((name, value) -> {
            if (!name.equals("id")) {
                complete.add(name, value);
            }
        });
        if (!json.containsKey(TIMESTAMP)) {
            complete.add(TIMESTAMP, stored.toString());
        }
        if (!json.containsKey("version")) {
            complete.add("version", version.ofStatements());
        }
        return new Statement(complete.add("stored", stored.toString())
                .add("authority", authority)
                .build());
    }

    private static JsonObject arrays(JsonObject statement) {
        JsonObject walked = statement;
        if (statement.getJsonObject(OBJECT).getString("objectType", "").equals("SubStatement")) {
            walked = StatementWalk.replaced(walked, OBJECT, arrays(statement.getJsonObject(OBJECT)));
        }
        JsonObject context = statement.getJsonObject(CONTEXT);
        if (context == null || context.getJsonObject(CONTEXT_ACTIVITIES) == null) {
            return walked;
        }
        JsonObjectBuilder lists = XapiJson.objectBuilder();
        context.getJsonObject(CONTEXT_ACTIVITIES)
                .forEach((kind, value) -> lists.add(
                        kind,
                        value instanceof JsonArray
                                ? value
                                : XapiJson.arrayBuilder().add(value).build()));
        return StatementWalk.replaced(
                walked, CONTEXT, StatementWalk.replaced(context, CONTEXT_ACTIVITIES, lists.build()));
    }

    /**
     * Whether another statement says the same (1.0.3 Data 2.2, statement immutability): what an LRS adds, how things are
     * called and described, and the order of members do not count.
     */
    public boolean saysTheSameAs(Statement other) {
        return Meaning.of(json).equals(Meaning.of(other.json))
                && (!json.containsKey(TIMESTAMP)
                        || !other.json.containsKey(TIMESTAMP)
                        || Syntax.moment(json.getString(TIMESTAMP))
                                .equals(Syntax.moment(other.json.getString(TIMESTAMP))));
    }
}
