package dk.loeft.content.internal.h5p;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.Optional;

/**
 * A library that a package names (H5P specification, {@code preloadedDependencies}).
 *
 * @param name its machine name, for example {@code H5P.TrueFalse}
 * @param major the first number of its version
 * @param minor the second
 */
record Library(String name, int major, int minor) {

    static Optional<Library> of(JsonObject json) {
        boolean complete = json.get("machineName") instanceof JsonString
                && json.get("majorVersion") instanceof JsonNumber
                && json.get("minorVersion") instanceof JsonNumber;
        return complete && json.getString("machineName").matches("[A-Za-z0-9$_][A-Za-z0-9$_.-]{0,254}")
                ? Optional.of(new Library(
                        json.getString("machineName"), json.getInt("majorVersion"), json.getInt("minorVersion")))
                : Optional.empty();
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
