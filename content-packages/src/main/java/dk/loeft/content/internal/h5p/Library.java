package dk.loeft.content.internal.h5p;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A library that a package names (H5P specification, {@code preloadedDependencies}).
 *
 * @param name its machine name, for example {@code H5P.TrueFalse}
 * @param major the first number of its version
 * @param minor the second
 */
record Library(String name, int major, int minor) {

    static Optional<Library> of(JsonObject json) {
        OptionalInt major = number(json, "majorVersion");
        OptionalInt minor = number(json, "minorVersion");
        return json.get("machineName") instanceof JsonString name
                        && name.getString().matches("[A-Za-z0-9$_][A-Za-z0-9$_.-]{0,254}")
                        && major.isPresent()
                        && minor.isPresent()
                ? Optional.of(new Library(name.getString(), major.getAsInt(), minor.getAsInt()))
                : Optional.empty();
    }

    /** A number of H5P, which writes them as numbers and as texts. */
    static OptionalInt number(JsonObject json, String name) {
        JsonValue value = json.get(name);
        String text = value instanceof JsonString string ? string.getString() : String.valueOf(value);
        return text.matches("[0-9]{1,6}") ? OptionalInt.of(Integer.parseInt(text)) : OptionalInt.empty();
    }

    /** Its folder in a package. */
    String folder() {
        return name + "-" + major + "." + minor;
    }

    /** As people write it. */
    String title() {
        return name + " " + major + "." + minor;
    }
}
