package dk.loeft.learning.internal;

import dk.loeft.learning.CourseId;
import dk.loeft.learning.CourseInput;
import dk.loeft.learning.CourseOwner;
import dk.loeft.learning.CourseState;
import dk.loeft.learning.LibraryInput;
import dk.loeft.learning.Licence;
import dk.loeft.organisation.PersonId;
import dk.loeft.organisation.UnitId;
import dk.loeft.shared.RefusedException;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A course. It begins as a draft, is published with one of its versions, and may be retired; a retired course can be published
 * again. New learners get the published version.
 */
@Entity
@Table(name = "course")
class Course {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "title", nullable = false)
    private String title = "";

    @Column(name = "summary", nullable = false)
    private String summary = "";

    @Column(name = "description", nullable = false)
    private String description = "";

    @Column(name = "language", nullable = false)
    private String language = "da";

    @Column(name = "minutes", nullable = false)
    private int minutes;

    @Enumerated(EnumType.STRING)
    @Column(name = "state", nullable = false)
    private CourseState state = CourseState.DRAFT;

    @Column(name = "published_version_id")
    private @Nullable Long publishedVersionId;

    @Column(name = "created_at", nullable = false, updatable = false)
    private Instant createdAt = Instant.EPOCH;

    @Column(name = "created_by", updatable = false)
    private @Nullable Long createdBy;

    @Column(name = "owner_person_id")
    private @Nullable Long ownerPersonId;

    @Column(name = "owner_unit_id")
    private @Nullable Long ownerUnitId;

    @Enumerated(EnumType.STRING)
    @Column(name = "licence", nullable = false)
    private Licence licence = Licence.UNSTATED;

    @Column(name = "licence_note", nullable = false)
    private String licenceNote = "";

    @Column(name = "review_on")
    private @Nullable LocalDate reviewOn;

    @Column(name = "review_required", nullable = false)
    private boolean reviewRequired;

    protected Course() {}

    Course(CourseInput input, @Nullable Long author, Instant now) {
        this.createdAt = now;
        this.createdBy = author;
        describe(input);
    }

    /** Takes over what the author writes; {@link CourseRules} has looked at it. */
    final void describe(CourseInput input) {
        this.title = input.title().strip();
        this.summary = input.summary().strip();
        this.description = input.description().strip();
        this.language = input.language();
        this.minutes = input.minutes();
    }

    /** Takes over what the library keeps of it; {@link LibraryRules} has looked at it. */
    void shelve(LibraryInput input) {
        this.ownerPersonId = input.owner().person().map(PersonId::value).orElse(null);
        this.ownerUnitId = input.owner().unit().map(UnitId::value).orElse(null);
        this.licence = input.licence();
        this.licenceNote = input.licenceNote().strip();
        this.reviewOn = input.reviewOn().orElse(null);
        this.reviewRequired = input.reviewRequired();
    }

    /** New learners get that version from now on. */
    void publish(CourseVersion version) {
        this.publishedVersionId = version.id();
        this.state = CourseState.PUBLISHED;
    }

    /** Nobody can begin it any more. */
    void retire() {
        if (state != CourseState.PUBLISHED) {
            throw new RefusedException("learning.course.not-published", title);
        }
        this.state = CourseState.RETIRED;
    }

    CourseId id() {
        return new CourseId(id);
    }

    /** What the library keeps of it, with the owner's name and the tags, which are kept elsewhere. */
    LibraryInput shelved(CourseOwner owner, List<String> tags) {
        return new LibraryInput(owner, licence, licenceNote, Optional.ofNullable(reviewOn), reviewRequired, tags);
    }

    /** Whether another author has to approve a version before it is published. */
    boolean reviewRequired() {
        return reviewRequired;
    }

    String language() {
        return language;
    }

    String title() {
        return title;
    }

    CourseInput input() {
        return new CourseInput(title, summary, description, language, minutes);
    }

    CourseState state() {
        return state;
    }

    /** The version that new learners get, absent before the first publishing. */
    Optional<Long> publishedVersion() {
        return Optional.ofNullable(publishedVersionId);
    }
}
