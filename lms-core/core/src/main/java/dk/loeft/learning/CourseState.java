package dk.loeft.learning;

/** The life of a course: a draft is seen by authors alone, a retired one can be finished but not begun. */
public enum CourseState {
    DRAFT,
    PUBLISHED,
    RETIRED
}
