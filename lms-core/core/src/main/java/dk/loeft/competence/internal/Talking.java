package dk.loeft.competence.internal;

import dk.loeft.competence.AgreementId;
import dk.loeft.competence.AgreementInput;
import dk.loeft.competence.CompetenceId;
import dk.loeft.competence.DevelopmentTalks;
import dk.loeft.competence.PointId;
import dk.loeft.competence.Talk;
import dk.loeft.competence.TalkCalledOff;
import dk.loeft.competence.TalkId;
import dk.loeft.competence.TalkPlanned;
import dk.loeft.competence.TalkRow;
import dk.loeft.competence.TeamPicture.Cell;
import dk.loeft.competence.internal.TeamRepository.Who;
import dk.loeft.organisation.PersonId;
import dk.loeft.shared.LocalDay;
import dk.loeft.shared.RefusedException;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Prepares talks, and keeps what comes of them. Who asks has to be one of the two. */
@Dependent
class Talking {
    private final TalkRepository talks;

    private final TeamRepository people;

    private final Event<TalkPlanned> planned;

    private final Event<TalkCalledOff> calledOff;

    private final Clock clock;

    @Inject
    Talking(
            TalkRepository talks,
            TeamRepository people,
            Event<TalkPlanned> planned,
            Event<TalkCalledOff> calledOff,
            Clock clock) {
        this.talks = talks;
        this.people = people;
        this.planned = planned;
        this.calledOff = calledOff;
        this.clock = clock;
    }

    private LocalDate today() {
        return LocalDay.today(clock);
    }

    TalkId plan(Who person, Who leader, LocalDate on) {
        demandDay(on);
        if (talks.hasPlanned(person.id(), leader.id())) {
            throw new RefusedException("competence.talk.planned", person.name());
        }
        StoredTalk talk = new StoredTalk(person.id(), leader.id(), on, clock.instant());
        TalkId id = talks.add(talk);
        Map<CompetenceId, Cell> gaps = new TreeMap<>((one, other) -> Long.compare(one.value(), other.value()));
        people.cells(List.of(person.id().value()), today())
                .getOrDefault(person.id(), Map.of())
                .forEach((competence, cell) -> {
                    if (cell.gap() > 0) {
                        gaps.put(competence, cell);
                    }
                });
        talks.addGaps(id, gaps);
        talks.addOpenAgreements(talk);
        planned.fire(new TalkPlanned(id, person.id(), leader.id(), on, false));
        return id;
    }

    List<TalkRow> of(PersonId reader) {
        return talks.of(reader);
    }

    Optional<Talk> view(TalkId id, PersonId reader) {
        return talks.find(id)
                .filter(talk -> talk.isOf(reader))
                .map(talk -> new Talk(
                        id,
                        talk.person(),
                        name(talk.person()),
                        name(talk.leader()),
                        talk.leader().equals(reader),
                        talk.plannedOn(),
                        talk.heldOn(),
                        talk.calledOffOn(),
                        talk.calledOffReason(),
                        talks.points(talk),
                        talks.agreements(talk)));
    }

    private String name(PersonId person) {
        return people.who(person).map(Who::name).orElse("");
    }

    void move(TalkId id, PersonId reader, LocalDate to) {
        demandDay(to);
        StoredTalk talk = open(id, reader);
        if (!talk.plannedOn().equals(to)) {
            talk.move(to);
            planned.fire(new TalkPlanned(id, talk.other(reader), reader, to, true));
        }
    }

    void add(TalkId id, PersonId reader, String text) {
        StoredTalk talk = open(id, reader);
        talks.addPoint(talk.id(), demandText(text), reader);
    }

    void remove(TalkId id, PersonId reader, PointId point) {
        talks.removePoint(open(id, reader).id(), point);
    }

    AgreementId agree(TalkId id, PersonId reader, AgreementInput input) {
        StoredTalk talk = open(id, reader);
        if (input.dueOn().isBefore(today())) {
            throw new RefusedException("competence.talk.due", input.dueOn());
        }
        return talks.add(new StoredAgreement(
                id, demandText(input.text()), input.byLeader() ? talk.leader() : talk.person(), input.dueOn()));
    }

    void cancel(TalkId id, PersonId reader, AgreementId agreement) {
        open(id, reader);
        talks.remove(agreement(id, agreement));
    }

    void hold(TalkId id, PersonId reader) {
        open(id, reader).hold(today());
    }

    void callOff(TalkId id, PersonId reader, String reason) {
        StoredTalk talk = open(id, reader);
        talk.callOff(today(), demandNote(reason));
        calledOff.fire(new TalkCalledOff(id, talk.other(reader), reader, talk.plannedOn()));
    }

    void followUp(AgreementId key, PersonId reader, boolean done, String note) {
        StoredAgreement agreement = talks.agreement(key)
                .filter(each -> talks.lock(each.talk())
                        .filter(talk -> talk.isOf(reader))
                        .isPresent())
                .orElseThrow(Talking::noAgreement);
        String how = demandNote(note);
        LocalDate before = agreement.doneOn();
        agreement.followUp(done ? (before == null ? today() : before) : null, how);
    }

    private StoredAgreement agreement(TalkId talk, AgreementId agreement) {
        return talks.agreement(agreement)
                .filter(each -> each.talk().equals(talk))
                .orElseThrow(Talking::noAgreement);
    }

    private static RefusedException noAgreement() {
        return new RefusedException("competence.talk.agreement");
    }

    /** The talk, unless it is none of the reader's: then it is not there. */
    private StoredTalk mine(TalkId id, PersonId reader) {
        return talks.lock(id)
                .filter(talk -> talk.isOf(reader))
                .orElseThrow(() -> new RefusedException("competence.talk.unknown"));
    }

    private StoredTalk open(TalkId id, PersonId reader) {
        StoredTalk talk = mine(id, reader);
        if (talk.isHeld()) {
            throw new RefusedException("competence.talk.held");
        }
        if (talk.calledOffOn().isPresent()) {
            throw new RefusedException("competence.talk.called-off");
        }
        return talk;
    }

    private void demandDay(LocalDate on) {
        if (on.isBefore(today())) {
            throw new RefusedException("competence.talk.past", on);
        }
    }

    private static String demandNote(String note) {
        String said = note.strip();
        if (said.length() > DevelopmentTalks.LONGEST) {
            throw new RefusedException("competence.talk.note", DevelopmentTalks.LONGEST);
        }
        return said;
    }

    private static String demandText(String text) {
        String said = text.strip();
        if (said.isEmpty() || said.length() > DevelopmentTalks.LONGEST) {
            throw new RefusedException("competence.talk.text", DevelopmentTalks.LONGEST);
        }
        return said;
    }
}
