package dk.loeft.certification.internal;

import dk.loeft.certification.engine.Fact;
import dk.loeft.certification.internal.written.FactType;
import dk.loeft.organisation.CurrentActor;
import dk.loeft.organisation.LeaveEnded;
import dk.loeft.organisation.LeaveId;
import dk.loeft.organisation.LeaveRegistered;
import dk.loeft.organisation.LeaveRemoved;
import dk.loeft.organisation.PersonId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;

/**
 * Keeps the lines of leave, which hold for every kind of certificate. A leave has one line of its beginning; other days for it
 * are a correction, and coming back sooner is a line of its own, as certification.md has it. What the leave is for is not
 * written here: certificates do not need to know.
 */
@Dependent
class LeaveLines {
    private final HistoryRepository histories;

    private final Settling settling;

    private final CurrentActor actor;

    private final Clock clock;

    @Inject
    LeaveLines(HistoryRepository histories, Settling settling, CurrentActor actor, Clock clock) {
        this.histories = histories;
        this.settling = settling;
        this.actor = actor;
        this.clock = clock;
    }

    void registered(LeaveRegistered leave) {
        takeBackReturn(leave.person(), leave.leave());
        NewLine line = histories
                .leave(leave.leave(), FactType.PAUSED)
                .map(begun -> NewLine.otherLeave(
                        leave.person(), begun, leave.from(), leave.until(), say("certification.leave.other-days")))
                .orElseGet(() -> NewLine.of(
                        leave.person(),
                        Optional.empty(),
                        leave.from(),
                        new Fact.Paused(leave.until(), say("certification.leave.registered"))));
        add(line, leave.leave());
        settling.settle(leave.person());
    }

    void ended(LeaveEnded leave) {
        takeBackReturn(leave.person(), leave.leave());
        add(NewLine.of(leave.person(), Optional.empty(), leave.on(), new Fact.Resumed()), leave.leave());
        settling.settle(leave.person());
    }

    void removed(LeaveRemoved leave) {
        takeBackReturn(leave.person(), leave.leave());
        takeBack(leave.person(), leave.leave(), FactType.PAUSED, "certification.leave.removed");
        settling.settle(leave.person());
    }

    private void takeBackReturn(PersonId person, LeaveId leave) {
        takeBack(person, leave, FactType.RESUMED, "certification.leave.other-days");
    }

    private void takeBack(PersonId person, LeaveId leave, FactType type, String reason) {
        histories
                .leave(leave, type)
                .ifPresent(line -> add(NewLine.removing(person, Optional.empty(), line, say(reason)), leave));
    }

    private void add(NewLine line, LeaveId leave) {
        histories.add(line.speakingOf(leave), clock.instant(), actor.author());
    }

    private static String say(String key) {
        return Words.in(Locale.ROOT).say(key);
    }
}
