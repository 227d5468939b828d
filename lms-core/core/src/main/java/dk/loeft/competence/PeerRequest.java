package dk.loeft.competence;

import java.time.LocalDate;

/**
 * What somebody is asked to rate a colleague in.
 *
 * @param round the round
 * @param name the colleague's name
 * @param title the framework's title
 * @param until the last day on which it can be answered
 */
public record PeerRequest(RoundId round, String name, Wording title, LocalDate until) {}
