package dk.loeft.content;

import dk.loeft.learning.LaunchMode;
import java.util.UUID;

/**
 * A session that was just opened.
 *
 * @param url where the unit is opened, with its launch parameters (cmi5 8.1)
 * @param ownWindow whether the unit needs a window of its own
 * @param unit the publisher's identifier of the unit
 * @param title what it is called
 * @param mode how it was opened
 * @param registration the registration
 * @param session the session
 * @param language the language the person reads
 */
public record Cmi5Launch(
        String url,
        boolean ownWindow,
        String unit,
        String title,
        LaunchMode mode,
        UUID registration,
        String session,
        String language) {}
