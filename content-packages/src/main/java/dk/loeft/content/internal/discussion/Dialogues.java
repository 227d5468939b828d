package dk.loeft.content.internal.discussion;

import dk.loeft.learning.AttemptId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Where the dialogue of a topic is. */
@Dependent
public class Dialogues {
    private final DiscussionRepository discussions;

    @Inject
    Dialogues(DiscussionRepository discussions) {
        this.discussions = discussions;
    }

    /** The address of the dialogue under a part of the course that is attempted, from the root of the page origin. */
    public Optional<String> address(AttemptId attempt, String part) {
        return discussions
                .course(attempt)
                .map(course -> "/learning/discussion?course=" + course.value() + "&part="
                        + URLEncoder.encode(part, StandardCharsets.UTF_8));
    }
}
