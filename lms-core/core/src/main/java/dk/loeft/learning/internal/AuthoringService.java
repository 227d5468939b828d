package dk.loeft.learning.internal;

import dk.loeft.learning.AuthoredCourse;
import dk.loeft.learning.Authoring;
import dk.loeft.learning.CourseId;
import dk.loeft.learning.CourseInput;
import dk.loeft.learning.Player;
import dk.loeft.organisation.CurrentActor;
import dk.loeft.organisation.UseCases;
import dk.loeft.shared.Page;
import dk.loeft.shared.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

@UseCases
@Transactional
@ApplicationScoped
class AuthoringService implements Authoring {
    private final CurrentActor current;
    private final CourseWriting writing;
    private final CourseListRepository lists;
    private final Participation participation;

    @Inject
    AuthoringService(
            CurrentActor current, CourseWriting writing, CourseListRepository lists, Participation participation) {
        this.current = current;
        this.writing = writing;
        this.lists = lists;
        this.participation = participation;
    }

    /** For the container's proxy, which never uses the fields. */
    @SuppressWarnings("NullAway")
    protected AuthoringService() {
        this(null, null, null, null);
    }

    @Override
    public Page<AuthoredCourse> authored(String text, PageRequest page) {
        return lists.authored(text, page);
    }

    @Override
    public Optional<AuthoredCourse> authoredCourse(CourseId course) {
        return lists.authored(course);
    }

    @Override
    public List<AuthoredCourse> restingOn(String activityKind, String activityReference) {
        return lists.restingOn(activityKind, activityReference);
    }

    @Override
    public CourseId draft(CourseInput input, String activityKind, String activityReference) {
        return writing.draft(
                input, activityKind, activityReference, current.get().person());
    }

    @Override
    public void change(CourseId course, CourseInput input) {
        writing.change(course, input);
    }

    @Override
    public void replaceActivity(CourseId course, String activityKind, String activityReference) {
        writing.replaceActivity(course, activityKind, activityReference);
    }

    @Override
    public void publish(CourseId course) {
        writing.publish(course);
    }

    @Override
    public void retire(CourseId course) {
        writing.retire(course);
    }

    @Override
    public Player preview(CourseId course, Optional<String> part, Optional<String> language) {
        return participation.preview(current.person(), course, part, language);
    }
}
