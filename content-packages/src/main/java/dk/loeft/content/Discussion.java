package dk.loeft.content;

import dk.loeft.shared.Page;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A dialogue as somebody who takes part reads it.
 *
 * @param place where it takes place
 * @param course the title of the course
 * @param title the title of the topic
 * @param topic what the topic says, as plain text
 * @param language the language of the course
 * @param asksForPost whether taking part is what the topic asks for
 * @param tookPart whether the reader has a post or an answer that stands
 * @param mayModerate whether the reader may remove what others wrote
 * @param posts the posts, the newest first, with their answers, the oldest first
 */
public record Discussion(
        DiscussionPlace place,
        String course,
        String title,
        String topic,
        String language,
        boolean asksForPost,
        boolean tookPart,
        boolean mayModerate,
        Page<Post> posts) {

    /**
     * A post or an answer.
     *
     * @param id its key
     * @param author the name of who wrote it
     * @param mine whether the reader wrote it
     * @param text what it says, plain; empty once it is gone
     * @param writtenAt when
     * @param editedAt when it was last changed, if it was
     * @param gone why its text is gone, absent as long as it stands
     * @param fresh whether it came after the reader was last here
     * @param answers answers to it; an answer has none
     */
    public record Post(
            PostId id,
            String author,
            boolean mine,
            String text,
            Instant writtenAt,
            Optional<Instant> editedAt,
            Optional<Gone> gone,
            boolean fresh,
            List<Post> answers) {
        public Post {
            answers = List.copyOf(answers);
        }

        public boolean standing() {
            return gone.isEmpty();
        }
    }

    /** Why a text is gone. */
    public enum Gone {
        /** Who wrote it took it back. */
        WITHDRAWN,
        /** An author of courses removed it. */
        REMOVED
    }
}
