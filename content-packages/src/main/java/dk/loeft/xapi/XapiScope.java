package dk.loeft.xapi;

import dk.loeft.organisation.Permission;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The scopes of xAPI (1.0.3 Communication 4.2; 2.0 4.1.10), each with what it gives leave to. */
public enum XapiScope {
    STATEMENTS_WRITE("statements/write", Permission.WRITE_STATEMENTS),
    STATEMENTS_READ_MINE("statements/read/mine", Permission.READ_OWN_STATEMENTS),
    STATEMENTS_READ("statements/read", Permission.READ_OWN_STATEMENTS, Permission.READ_STATEMENTS),
    STATE("state", Permission.READ_STATE, Permission.WRITE_STATE),
    /** Change what is known about activities and verbs by what statements say of them. */
    DEFINE("define", Permission.DEFINE_ACTIVITIES),
    PROFILE("profile", Permission.READ_PROFILES, Permission.WRITE_PROFILES),
    ALL_READ(
            "all/read",
            Permission.READ_OWN_STATEMENTS,
            Permission.READ_STATEMENTS,
            Permission.READ_STATE,
            Permission.READ_PROFILES),
    ALL(
            "all",
            Permission.WRITE_STATEMENTS,
            Permission.READ_OWN_STATEMENTS,
            Permission.READ_STATEMENTS,
            Permission.READ_STATE,
            Permission.WRITE_STATE,
            Permission.DEFINE_ACTIVITIES,
            Permission.READ_PROFILES,
            Permission.WRITE_PROFILES);

    /** What a token gets that asks for nothing in particular (1.0.3 Communication 4.2). */
    public static final Set<XapiScope> USUAL = Set.of(STATEMENTS_WRITE, STATEMENTS_READ_MINE);

    private final String text;

    @SuppressWarnings("ImmutableEnumChecker") // Set.of makes it so
    private final Set<Permission> permissions;

    XapiScope(String text, Permission... permissions) {
        this.text = text;
        this.permissions = Set.of(permissions);
    }

    /** How it is written, for example {@code statements/read/mine}. */
    public String text() {
        return text;
    }

    public Set<Permission> permissions() {
        return permissions;
    }

    /** The scope that is written so. */
    public static Optional<XapiScope> find(String text) {
        return Arrays.stream(values())
                .filter(scope -> scope.text.equals(text.strip()))
                .findFirst();
    }

    /** All scopes as they are written, for a message that offers them. */
    public static String known() {
        return written(EnumSet.allOf(XapiScope.class), ", ");
    }

    /** Scopes as a token carries them, separated by blanks, in the order of this list. */
    public static String written(Collection<XapiScope> scopes) {
        return written(scopes, " ");
    }

    private static String written(Collection<XapiScope> scopes, String between) {
        return scopes.stream().sorted().map(XapiScope::text).collect(Collectors.joining(between));
    }

    /** Scopes as a token carries them. One that this version does not know gives nothing. */
    public static Set<XapiScope> read(String written) {
        return Arrays.stream(written.split(" "))
                .flatMap(text -> find(text).stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(XapiScope.class)));
    }

    /** Everything that the scopes together give leave to. */
    public static Set<Permission> permissions(Collection<XapiScope> scopes) {
        return scopes.stream().flatMap(scope -> scope.permissions.stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** Those of the asked scopes that the held ones cover. */
    public static Set<XapiScope> within(Collection<XapiScope> asked, Collection<XapiScope> held) {
        Set<Permission> leave = permissions(held);
        return asked.stream()
                .filter(scope -> leave.containsAll(scope.permissions))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(XapiScope.class)));
    }
}
