package dk.loeft.learning.internal;

import dk.loeft.competence.CompetenceEvidence;
import dk.loeft.competence.CompetenceId;
import dk.loeft.learning.CourseCompetences;
import dk.loeft.learning.CourseId;
import dk.loeft.learning.ShownCompetence;
import dk.loeft.organisation.UseCases;
import dk.loeft.shared.RefusedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

@UseCases
@Transactional
@ApplicationScoped
class CourseCompetencesService implements CourseCompetences {
    private final CourseCompetenceRepository competences;

    private final CourseRepository courses;

    private final CompetenceEvidence evidence;

    @Inject
    CourseCompetencesService(
            CourseCompetenceRepository competences, CourseRepository courses, CompetenceEvidence evidence) {
        this.competences = competences;
        this.courses = courses;
        this.evidence = evidence;
    }

    /** For the container's proxy, which never uses the fields. */
    @SuppressWarnings("NullAway")
    protected CourseCompetencesService() {
        this(null, null, null);
    }

    @Override
    public List<ShownCompetence> shownBy(CourseId course) {
        return competences.of(course);
    }

    @Override
    public void show(
            CourseId course,
            CompetenceId competence,
            int level,
            Optional<Integer> fromResult,
            Optional<Integer> months) {
        if (courses.find(course).isEmpty()) {
            throw new RefusedException("learning.course.unknown");
        }
        months.filter(each -> each < 1 || each > MAX_MONTHS).ifPresent(each -> {
            throw new RefusedException("learning.competence.months", MAX_MONTHS);
        });
        fromResult.filter(each -> each < 1 || each > 100).ifPresent(each -> {
            throw new RefusedException("learning.competence.result");
        });
        evidence.demand(competence, level);
        competences.put(course, competence, level, fromResult, months);
    }

    @Override
    public void unshow(CourseId course, CompetenceId competence, Optional<Integer> fromResult) {
        competences.remove(course, competence, fromResult);
    }
}
