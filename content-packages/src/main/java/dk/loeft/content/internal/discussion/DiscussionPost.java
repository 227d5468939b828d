package dk.loeft.content.internal.discussion;

import dk.loeft.content.Discussion;
import dk.loeft.content.DiscussionPlace;
import dk.loeft.content.PostId;
import dk.loeft.organisation.PersonId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wrote. It can be changed by who wrote it until its text is gone: taken back by who wrote it or removed by an author
 * of courses. The place it had stays, so that answers keep what they answer.
 */
@Entity
@Table(name = "discussion_post")
class DiscussionPost {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "course_id", nullable = false)
    private long courseId;

    @Column(name = "part_hash", nullable = false)
    private String partHash = "";

    @Column(name = "answer_to")
    private @Nullable Long answerTo;

    @Column(name = "person_id", nullable = false)
    private long personId;

    @Column(name = "text", nullable = false)
    private String text = "";

    @Column(name = "written_at", nullable = false)
    private Instant writtenAt = Instant.EPOCH;

    @Column(name = "edited_at")
    private @Nullable Instant editedAt;

    @Column(name = "gone")
    private @Nullable String gone;

    protected DiscussionPost() {}

    DiscussionPost(DiscussionPlace place, Optional<PostId> answerTo, PersonId person, String text, Instant now) {
        this.courseId = place.course().value();
        this.partHash = DiscussionRepository.hash(place);
        this.answerTo = answerTo.map(PostId::value).orElse(null);
        this.personId = person.value();
        this.text = text;
        this.writtenAt = now;
    }

    void edit(String changed, Instant now) {
        if (!changed.equals(text)) {
            text = changed;
            editedAt = now;
        }
    }

    /** The text is not kept. */
    void end(Discussion.Gone why) {
        text = "";
        gone = why.name();
    }

    boolean standing() {
        return gone == null;
    }

    boolean by(PersonId person) {
        return personId == person.value();
    }

    boolean at(DiscussionPlace place) {
        return courseId == place.course().value() && partHash.equals(DiscussionRepository.hash(place));
    }

    /** The post at the top of its thread: answers to answers stand under the same post. */
    PostId thread() {
        return new PostId(answerTo == null ? id : answerTo);
    }

    long courseId() {
        return courseId;
    }

    PostId id() {
        return new PostId(id);
    }
}
