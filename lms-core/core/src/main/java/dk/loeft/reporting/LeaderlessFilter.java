package dk.loeft.reporting;

/**
 * Which people without a leader are wanted.
 *
 * @param text words of the name, the staff number, the title or the unit; empty: all
 * @param nobody only those whom nobody leads at all, not those whose leader is further up
 */
public record LeaderlessFilter(String text, boolean nobody) {}
