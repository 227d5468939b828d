package dk.loeft.content;

import static dk.loeft.organisation.Permission.AUTHOR;
import static dk.loeft.organisation.Permission.LEARN;

import dk.loeft.organisation.Requires;
import java.util.Optional;

/**
 * Dialogues under the topics of courses. Those who are enrolled in a course read and write; authors of courses may read and may
 * remove what breaks the tone. Refusals are {@link dk.loeft.shared.RefusedException}s with keys that begin {@code content.discussion.}.
 */
public interface Discussions {
    /** How long a post may be, in characters. */
    int LONGEST = 10_000;

    /**
     * A page of a dialogue; absent if there is no such topic or the reader does not belong to the course. What is shown counts as
     * read from then on.
     */
    @Requires(value = LEARN, audited = false)
    Optional<Discussion> read(DiscussionPlace place, int page);

    /**
     * Writes a post, or an answer to one. Whoever takes part has done what the topic asks for.
     *
     * @throws dk.loeft.shared.RefusedException if the text is empty or too long, or the post is gone
     */
    @Requires(LEARN)
    PostId write(DiscussionPlace place, Optional<PostId> answerTo, String text);

    /** Changes one's own text. */
    @Requires(LEARN)
    void edit(PostId post, String text);

    /** Takes one's own text back. Answers stay, and so does the course's progress. */
    @Requires(LEARN)
    void withdraw(PostId post);

    /** Removes what somebody else wrote. */
    @Requires(AUTHOR)
    void remove(PostId post);
}
