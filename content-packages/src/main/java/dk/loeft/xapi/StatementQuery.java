package dk.loeft.xapi;

import dk.loeft.xapi.model.Ifi;
import dk.loeft.xapi.model.StatementFormat;
import java.time.Instant;
import java.util.List;
import java.util.Locale.LanguageRange;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * What statements are asked for (1.0.3 Communication 2.1.3; 2.0 4.1.6.1).
 *
 * @param agent who did it or whom it is about
 * @param relatedAgents whether the agent may stand anywhere in the statement
 * @param verb the IRI of the verb
 * @param activity the IRI of the activity it is about
 * @param relatedActivities whether the activity may stand anywhere in the statement
 * @param registration the registration
 * @param since stored after that moment
 * @param until stored at that moment or before
 * @param ascending the oldest first
 * @param limit how many at most; 0 for as many as the server likes
 * @param form how they are told
 * @param cursor where an earlier page ended
 */
public record StatementQuery(
        Optional<Ifi> agent,
        boolean relatedAgents,
        Optional<String> verb,
        Optional<String> activity,
        boolean relatedActivities,
        Optional<UUID> registration,
        Optional<Instant> since,
        Optional<Instant> until,
        boolean ascending,
        int limit,
        Form form,
        OptionalLong cursor) {
    /**
     * How statements are told.
     *
     * @param format the format
     * @param languages what the reader understands, best first; for canonical ones
     * @param attachments whether the data of attachments is wanted too
     */
    public record Form(StatementFormat format, List<LanguageRange> languages, boolean attachments) {
        public static final Form EXACT = new Form(StatementFormat.EXACT, List.of(), false);

        public Form {
            languages = List.copyOf(languages);
        }
    }
}
