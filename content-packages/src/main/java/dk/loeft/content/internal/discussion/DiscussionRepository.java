package dk.loeft.content.internal.discussion;

import dk.loeft.content.Discussion;
import dk.loeft.content.Discussion.Post;
import dk.loeft.content.DiscussionPlace;
import dk.loeft.content.PostId;
import dk.loeft.learning.AttemptId;
import dk.loeft.learning.CourseId;
import dk.loeft.organisation.PersonId;
import dk.loeft.shared.Page;
import dk.loeft.shared.PageRequest;
import dk.loeft.shared.Rows;
import dk.loeft.shared.Sha256;
import dk.loeft.shared.SqlQuery;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

@Dependent
class DiscussionRepository {
    private static final String POST = """
            SELECT p.id, p.answer_to, p.person_id, d.name, p.text, p.written_at, p.edited_at, p.gone
            FROM discussion_post p JOIN person_directory d ON d.id = p.person_id""";

    private final EntityManager manager;

    @Inject
    DiscussionRepository(EntityManager manager) {
        this.manager = manager;
    }

    /** Identifiers of parts have any length; their hash does not. */
    static String hash(DiscussionPlace place) {
        return Sha256.hex(place.part());
    }

    PostId add(DiscussionPost post) {
        manager.persist(post);
        manager.flush();
        return post.id();
    }

    Optional<DiscussionPost> lock(PostId post) {
        return Optional.ofNullable(manager.find(DiscussionPost.class, post.value(), LockModeType.PESSIMISTIC_WRITE));
    }

    /** A page of posts with all their answers: three statements, whatever there is to read. */
    Page<Post> page(DiscussionPlace place, PersonId reader, long readTo, PageRequest request) {
        long total = here("SELECT COUNT(*) FROM discussion_post p", place)
                .and("p.answer_to IS NULL")
                .number(manager);
        List<@Nullable Object[]> posts = here(POST, place)
                .and("p.answer_to IS NULL")
                .then("ORDER BY p.id DESC")
                .rows(manager, request)
                .toList();
        Map<Long, List<Post>> answers = answers(posts, reader, readTo);
        List<Post> rows = new ArrayList<>();
        for (@Nullable Object[] row : posts) {
            rows.add(post(row, reader, readTo, answers.getOrDefault(Rows.number(row[0]), List.of())));
        }
        return new Page<>(rows, total, request);
    }

    private static SqlQuery here(String head, DiscussionPlace place) {
        return new SqlQuery(head).and("p.course_id = ?", place.course().value()).and("p.part_hash = ?", hash(place));
    }

    private Map<Long, List<Post>> answers(List<@Nullable Object[]> posts, PersonId reader, long readTo) {
        if (posts.isEmpty()) {
            return Map.of();
        }
        Object[] ids = posts.stream().map(row -> (Object) Rows.number(row[0])).toArray();
        String marks = String.join(", ", Collections.nCopies(ids.length, "?"));
        Map<Long, List<Post>> answers = new HashMap<>();
        new SqlQuery(POST)
                .and("p.answer_to IN (" + marks + ")", ids)
                .then("ORDER BY p.id")
                .rows(manager)
                .forEach(row -> answers.computeIfAbsent(Rows.number(row[1]), each -> new ArrayList<>())
                        .add(post(row, reader, readTo, List.of())));
        return answers;
    }

    private static Post post(@Nullable Object[] row, PersonId reader, long readTo, List<Post> answers) {
        long id = Rows.number(row[0]);
        boolean mine = Rows.number(row[2]) == reader.value();
        return new Post(
                new PostId(id),
                Rows.text(row[3]),
                mine,
                Rows.text(row[4]),
                Rows.moment(row[5]).orElseThrow(),
                Rows.moment(row[6]),
                Optional.ofNullable(row[7]).map(gone -> Discussion.Gone.valueOf(gone.toString())),
                id > readTo && !mine,
                answers);
    }

    /** Whether the person has written something there that stands. */
    boolean tookPart(DiscussionPlace place, PersonId person) {
        return here("SELECT COUNT(*) FROM discussion_post p", place)
                        .and("p.person_id = ?", person.value())
                        .and("p.gone IS NULL")
                        .number(manager)
                > 0;
    }

    /** The newest post that was shown to the person, 0 for none. */
    long readTo(DiscussionPlace place, PersonId person) {
        return here("SELECT COALESCE(MAX(p.read_to), 0) FROM discussion_read p", place)
                .and("p.person_id = ?", person.value())
                .number(manager);
    }

    /** The marker moves forward alone. */
    void mark(DiscussionPlace place, PersonId person, long newest) {
        manager.createNativeQuery("""
                        INSERT INTO discussion_read (course_id, part_hash, person_id, read_to) VALUES (?, ?, ?, ?)
                        ON DUPLICATE KEY UPDATE read_to = GREATEST(read_to, VALUES(read_to))""")
                .setParameter(1, place.course().value())
                .setParameter(2, hash(place))
                .setParameter(3, person.value())
                .setParameter(4, newest)
                .executeUpdate();
    }

    long newest(DiscussionPlace place) {
        return here("SELECT COALESCE(MAX(p.id), 0) FROM discussion_post p", place)
                .number(manager);
    }

    /** Whether the person is enrolled in the course. */
    boolean enrolled(CourseId course, PersonId person) {
        return new SqlQuery("SELECT COUNT(*) FROM enrolment_directory e")
                        .and("e.course_id = ?", course.value())
                        .and("e.person_id = ?", person.value())
                        .number(manager)
                > 0;
    }

    /**
     * The attempt that a person takes a course in now.
     *
     * @param reference the package it rests on
     */
    record Current(AttemptId attempt, String reference) {}

    Optional<Current> attempt(CourseId course, PersonId person) {
        return new SqlQuery("SELECT a.id, a.activity_reference FROM enrolment_directory e"
                        + " JOIN attempt_directory a ON a.id = e.attempt_id")
                .and("e.course_id = ?", course.value())
                .and("e.person_id = ?", person.value())
                .rows(manager)
                .findFirst()
                .map(row -> new Current(new AttemptId(Rows.number(row[0])), Rows.text(row[1])));
    }

    /** The course that an attempt is at. */
    Optional<CourseId> course(AttemptId attempt) {
        return new SqlQuery("SELECT a.course_id, a.id FROM attempt_directory a")
                .and("a.id = ?", attempt.value())
                .rows(manager)
                .findFirst()
                .map(row -> new CourseId(Rows.number(row[0])));
    }

    /** The packages that attempts at the course rest on: the person's own newest first, then the others', the newest first. */
    List<String> packages(CourseId course, PersonId person) {
        return new SqlQuery(
                        "SELECT a.activity_reference, MAX(a.person_id = ?), MAX(a.id) FROM attempt_directory a",
                        person.value())
                .and("a.course_id = ?", course.value())
                .then("GROUP BY a.activity_reference ORDER BY 2 DESC, 3 DESC LIMIT 20")
                .rows(manager)
                .map(row -> Rows.text(row[0]))
                .collect(Collectors.toList());
    }

    /** Title and language of a course. */
    Optional<String[]> title(CourseId course) {
        return new SqlQuery("SELECT c.title, c.language FROM course_directory c")
                .and("c.id = ?", course.value())
                .rows(manager)
                .findFirst()
                .map(row -> new String[] {Rows.text(row[0]), Rows.text(row[1])});
    }
}
