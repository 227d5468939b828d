package dk.loeft.content.internal.cmi5;

import dk.loeft.xapi.DocumentWrite;
import dk.loeft.xapi.LaunchRefusedException;
import dk.loeft.xapi.model.InvalidXapiException;
import dk.loeft.xapi.model.XapiJson;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.regex.Pattern;

/** What a unit may write as the preferences of a learner (section 11). */
final class Preferences {
    private static final Pattern LANGUAGES =
            Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*" + "(,\\s*[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*)*");

    private Preferences() {}

    static void check(DocumentWrite document) {
        JsonObject json = object(document);
        boolean whole = json.containsKey("languagePreference") && json.containsKey("audioPreference");
        if (!document.merge() && !whole) {
            throw new LaunchRefusedException(
                    "cmi5LearnerPreferences must have languagePreference and audioPreference" + " (cmi5 11.0).");
        }
        if (json.containsKey("languagePreference")
                && !(json.get("languagePreference") instanceof JsonString languages
                        && LANGUAGES.matcher(languages.getString()).matches())) {
            throw new LaunchRefusedException(
                    "languagePreference must be language tags with commas between them, such as da,en-GB (cmi5 11.1).");
        }
        if (json.containsKey("audioPreference")
                && !(json.get("audioPreference") instanceof JsonString audio
                        && audio.getString().matches("on|off"))) {
            throw new LaunchRefusedException("audioPreference must be on or off (cmi5 11.2).");
        }
    }

    private static JsonObject object(DocumentWrite document) {
        try {
            if (document.contentType().split(";", 2)[0].strip().equalsIgnoreCase("application/json")) {
                return XapiJson.object(document.body(), LaunchData.PREFERENCES);
            }
        } catch (InvalidXapiException notAnObject) {
            throw refusal(notAnObject);
        }
        throw refusal(null);
    }

    private static LaunchRefusedException refusal(@org.jspecify.annotations.Nullable Throwable cause) {
        LaunchRefusedException refusal = new LaunchRefusedException(
                "cmi5LearnerPreferences must be a JSON object, sent as application/json (cmi5 11.0).");
        if (cause != null) {
            refusal.initCause(cause);
        }
        return refusal;
    }
}
