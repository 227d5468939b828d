package dk.loeft.organisation.engine;

/**
 * The way from the root to a unit, as keys between slashes: {@code /1/7/32/}. The slash at the end makes a plain
 * comparison of beginnings enough to tell what lies below: {@code /1/7/} is no beginning of {@code /1/70/}.
 *
 * @param value the path
 */
public record UnitPath(String value) {
    /** How deep the tree may grow; keys of eleven digits then still fit the column. */
    public static final int MAX_DEPTH = 50;

    /** The path of the root. */
    public static UnitPath root(long id) {
        return new UnitPath("/" + id + "/");
    }

    public UnitPath child(long id) {
        return new UnitPath(value + id + "/");
    }

    /** Whether this is the other unit or lies below it. */
    public boolean within(UnitPath other) {
        return value.startsWith(other.value);
    }

    /** 0 for the root. */
    public int depth() {
        return (int) value.chars().filter(c -> c == '/').count() - 2;
    }

    /** The path this unit has after the unit at {@code from}, which it is or lies below, has moved to {@code to}. */
    public UnitPath moved(UnitPath from, UnitPath to) {
        return new UnitPath(to.value + value.substring(from.value.length()));
    }
}
