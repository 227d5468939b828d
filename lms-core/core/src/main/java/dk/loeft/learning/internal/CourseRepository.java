package dk.loeft.learning.internal;

import dk.loeft.learning.CourseId;
import dk.loeft.shared.RefusedException;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Optional;

/** Courses and their versions, for changes. */
@Dependent
class CourseRepository {
    private final EntityManager manager;

    @Inject
    CourseRepository(EntityManager manager) {
        this.manager = manager;
    }

    Optional<Course> find(CourseId course) {
        return Optional.ofNullable(manager.find(Course.class, course.value()));
    }

    Course get(CourseId course) {
        return find(course).orElseThrow(() -> new RefusedException("learning.course.unknown"));
    }

    /** The course, held off from every other change until the end of the transaction. */
    Course lock(CourseId course) {
        return Optional.ofNullable(manager.find(Course.class, course.value(), LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> new RefusedException("learning.course.unknown"));
    }

    CourseVersion version(long version) {
        return Optional.ofNullable(manager.find(CourseVersion.class, version))
                .orElseThrow(() -> new RefusedException("learning.course.unknown"));
    }

    /** The version with the highest number, draft or not. */
    CourseVersion newest(CourseId course) {
        return manager.createQuery(
                        "SELECT v FROM CourseVersion v WHERE v.courseId = ?1 ORDER BY v.number DESC",
                        CourseVersion.class)
                .setParameter(1, course.value())
                .setMaxResults(1)
                .getSingleResult();
    }

    /** Makes it permanent and gives it its key. */
    <T> T add(T entity) {
        manager.persist(entity);
        manager.flush();
        return entity;
    }
}
