package dk.loeft.seminar.internal;

import dk.loeft.organisation.UseCases;
import dk.loeft.seminar.Evaluations;
import dk.loeft.seminar.SeminarId;
import dk.loeft.seminar.SeminarNews;
import dk.loeft.seminar.internal.EvaluationPersonRepository.Uninvited;
import dk.loeft.shared.LocalDay;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

@UseCases
@Transactional
@ApplicationScoped
class EvaluationWorkService implements EvaluationWork {
    private final EvaluationPersonRepository people;

    private final Event<SeminarNews> news;

    private final Clock clock;

    @Inject
    EvaluationWorkService(EvaluationPersonRepository people, Event<SeminarNews> news, Clock clock) {
        this.people = people;
        this.news = news;
        this.clock = clock;
    }

    /** For the container's proxy, which never uses the fields. */
    @SuppressWarnings("NullAway")
    protected EvaluationWorkService() {
        this(null, null, null);
    }

    /** Who is noted as present days afterwards is invited then, as long as the form is taken. */
    @Override
    public void invite() {
        Instant now = clock.instant();
        Instant openSince = LocalDay.of(now)
                .minusDays(Evaluations.DAYS)
                .atStartOfDay(LocalDay.ZONE)
                .toInstant();
        people.forget(openSince);
        List<Uninvited> uninvited = people.uninvited(openSince, now);
        if (uninvited.isEmpty()) {
            return;
        }
        people.invited(uninvited);
        Map<SeminarId, List<Uninvited>> bySeminar = uninvited.stream()
                .collect(Collectors.groupingBy(Uninvited::seminar, LinkedHashMap::new, Collectors.toList()));
        bySeminar.values().forEach(this::tell);
    }

    private void tell(List<Uninvited> ofOne) {
        Uninvited first = ofOne.get(0);
        news.fire(new SeminarNews(
                SeminarNews.What.EVALUATE,
                first.seminar(),
                first.title(),
                first.on(),
                first.sequence(),
                ofOne.stream().map(Uninvited::booking).toList()));
    }
}
