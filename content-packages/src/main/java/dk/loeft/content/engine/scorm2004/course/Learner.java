package dk.loeft.content.engine.scorm2004.course;

/**
 * Who takes the course, and how.
 *
 * @param id {@code cmi.learner_id}
 * @param name {@code cmi.learner_name}
 * @param mode {@code cmi.mode}: normal, browse or review. In the last two nothing is recorded
 * @param credit whether the result counts; without it nothing is recorded either
 */
public record Learner(String id, String name, String mode, boolean credit) {

    /** An ordinary learner. */
    public static Learner forCredit(String id, String name) {
        return new Learner(id, name, "normal", true);
    }

    boolean counts() {
        return credit && mode.equals("normal");
    }
}
