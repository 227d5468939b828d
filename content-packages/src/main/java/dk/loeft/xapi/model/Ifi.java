package dk.loeft.xapi.model;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Optional;

/**
 * An inverse functional identifier (1.0.3 Data 2.4.2.3): what tells agents and groups apart. Two agents with the same one
 * are the same agent, whatever they are called.
 *
 * @param kind which of the four it is
 * @param value the identifier; of an account its name
 * @param homePage of an account the system it belongs to, else empty
 */
public record Ifi(Kind kind, String value, String homePage) {
    /** The four identifiers. */
    public enum Kind {
        MBOX("mbox"),
        MBOX_SHA1SUM("mbox_sha1sum"),
        OPENID("openid"),
        ACCOUNT("account");

        private final String property;

        Kind(String property) {
            this.property = property;
        }

        /** The property of an agent that holds it. */
        public String property() {
            return property;
        }
    }

    /** An account in a system. */
    public static Ifi account(String homePage, String name) {
        return new Ifi(Kind.ACCOUNT, name, homePage);
    }

    /** The identifier of an agent or group that keeps the rules; absent for an anonymous group. */
    public static Optional<Ifi> of(JsonObject actor) {
        for (Kind kind : Kind.values()) {
            if (actor.containsKey(kind.property)) {
                return Optional.of(
                        kind == Kind.ACCOUNT
                                ? account(actor.getJsonObject(kind.property))
                                : new Ifi(kind, actor.getString(kind.property), ""));
            }
        }
        return Optional.empty();
    }

    private static Ifi account(JsonObject account) {
        return account(account.getString("homePage"), account.getString("name"));
    }

    /** One line that no other identifier has. */
    public String key() {
        return kind.property + ' ' + homePage + ' ' + value;
    }

    /** An agent that says nothing but who it is. */
    public JsonObject agent() {
        return add(XapiJson.objectBuilder().add("objectType", "Agent")).build();
    }

    JsonObjectBuilder add(JsonObjectBuilder actor) {
        return kind == Kind.ACCOUNT
                ? actor.add(
                        kind.property,
                        XapiJson.objectBuilder().add("homePage", homePage).add("name", value))
                : actor.add(kind.property, value);
    }
}
