package dk.loeft.organisation;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** What an API token may be made for. */
public enum ApiScope {
    /** Upload packages. */
    PACKAGES_WRITE("packages:write", Permission.UPLOAD_PACKAGES),
    /** Make and publish courses. */
    COURSES_WRITE("courses:write", Permission.AUTHOR),
    /** Enrol people and open courses for them. */
    LEARNING_WRITE("learning:write", Permission.LAUNCH_FOR_OTHERS),
    /** See how people stand with the units of a course, waive units, and end sessions. */
    REGISTRATIONS_WRITE("registrations:write", Permission.WAIVE_UNITS);

    private final String text;

    private final Permission permission;

    ApiScope(String text, Permission permission) {
        this.text = text;
        this.permission = permission;
    }

    /** How the scope is written, for example {@code packages:write}. */
    public String text() {
        return text;
    }

    public Permission permission() {
        return permission;
    }

    /** The scope that is written so. */
    public static Optional<ApiScope> find(String text) {
        return Arrays.stream(values())
                .filter(scope -> scope.text.equals(text.strip()))
                .findFirst();
    }

    /** All scopes as they are written, for a message that offers them. */
    static String known() {
        return Arrays.stream(values()).map(ApiScope::text).collect(Collectors.joining(", "));
    }
}
