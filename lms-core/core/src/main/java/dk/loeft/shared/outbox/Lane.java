package dk.loeft.shared.outbox;

/**
 * Where messages wait for each other: those of one kind to one destination.
 *
 * @param kind who delivers them, at most 30 letters, digits and hyphens
 * @param destination whom they go to in the words of that kind, at most 60 characters of ASCII
 */
public record Lane(String kind, String destination) {
    public Lane {
        if (!kind.matches("[a-z0-9-]{1,30}") || !destination.matches("[!-~]{1,60}")) {
            throw new IllegalArgumentException("No lane: " + kind + " " + destination);
        }
    }

    /** In one word, as the scheduler has it. */
    public String written() {
        return kind + ' ' + destination;
    }

    /** The lane that is written so. */
    public static Lane read(String written) {
        int blank = written.indexOf(' ');
        return new Lane(written.substring(0, blank), written.substring(blank + 1));
    }
}
