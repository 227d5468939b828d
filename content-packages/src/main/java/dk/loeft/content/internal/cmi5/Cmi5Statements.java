package dk.loeft.content.internal.cmi5;

import dk.loeft.content.PackageStandard;
import dk.loeft.content.engine.cmi5.Cmi5Rule;
import dk.loeft.content.engine.cmi5.Cmi5Verb;
import dk.loeft.content.engine.cmi5.SessionRules;
import dk.loeft.content.engine.cmi5.SessionState;
import dk.loeft.content.engine.cmi5.UnitStatement;
import dk.loeft.content.internal.cmi5.UnitTable.Entry;
import dk.loeft.learning.LaunchMode;
import dk.loeft.xapi.DocumentShelf;
import dk.loeft.xapi.DocumentWrite;
import dk.loeft.xapi.LaunchBounds;
import dk.loeft.xapi.LaunchRefusedException;
import dk.loeft.xapi.model.Statement;
import dk.loeft.xapi.spi.LaunchStatements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;

/** Hears what units report, refuses what cmi5 forbids (7.1, 9, 10 and 11), and brings the rest to the registration. */
@ApplicationScoped
class Cmi5Statements implements LaunchStatements {
    private final Cmi5Repository repository;

    private final Courses courses;

    private final SessionEnd end;

    private final Settlement settlement;

    private final Clock clock;

    @Inject
    Cmi5Statements(Cmi5Repository repository, Courses courses, SessionEnd end, Settlement settlement, Clock clock) {
        this.repository = repository;
        this.courses = courses;
        this.end = end;
        this.settlement = settlement;
        this.clock = clock;
    }

    /** For the container's proxy, which never uses the fields. */
    @SuppressWarnings("NullAway")
    protected Cmi5Statements() {
        this.repository = null;
        this.courses = null;
        this.end = null;
        this.settlement = null;
        this.clock = null;
    }

    @Override
    public String standard() {
        return PackageStandard.CMI5.activityKind();
    }

    @Override
    public void sent(LaunchBounds launch, List<Statement> statements) {
        repository.lockByLaunch(launch.launch());
        for (Statement each : statements) {
            String timestamp = each.json().getString("timestamp", "");
            refuseIf(each.id().isEmpty(), Cmi5Rule.ID);
            refuseIf(timestamp.isEmpty(), Cmi5Rule.TIMESTAMP);
            refuseIf(!timestamp.matches("(?i).*(Z|[+]00:?(00)?)"), Cmi5Rule.TIMESTAMP_UTC);
        }
    }

    private static void refuseIf(boolean broken, Cmi5Rule rule) {
        if (broken) {
            throw new LaunchRefusedException(rule.sentence());
        }
    }

    @Override
    public void stored(LaunchBounds launch, List<Statement> statements) {
        Cmi5Session session = repository.sessionOfLaunch(launch.launch()).orElseThrow();
        Cmi5Registration registration =
                repository.registration(session.attempt()).orElseThrow();
        Entry entry = courses.entry(registration, session.item());
        Cmi5Unit unit = repository.unit(session.attempt(), session.item());
        SessionState state = state(session, entry, unit, launch);
        boolean judged = false;
        for (Statement each : statements) {
            UnitStatement statement = Facts.of(each);
            SessionRules.violation(state, statement).ifPresent(sentence -> {
                throw new LaunchRefusedException(sentence);
            });
            state = state.after(statement);
            judged |= take(session, unit, each, statement);
        }
        session.follow(state, clock.instant());
        boolean ended = state.said().contains(Cmi5Verb.TERMINATED);
        if (ended) {
            end.terminated(session);
        }
        if (session.mode() == LaunchMode.NORMAL && (judged || ended)) {
            settlement.settle(registration, end.of(registration, session.sessionId()));
        }
    }

    private static SessionState state(Cmi5Session session, Entry entry, Cmi5Unit unit, LaunchBounds launch) {
        return new SessionState(
                session.sessionId(),
                launch.activities().get(0),
                entry.node().id(),
                Sessions.mode(session.mode()),
                entry.node().unit().orElseThrow().mastery(),
                session.said(),
                session.begun(),
                session.prepared(),
                unit.known());
    }

    /** Whether the unit stands otherwise now. */
    private boolean take(Cmi5Session session, Cmi5Unit unit, Statement sent, UnitStatement statement) {
        if (session.mode() != LaunchMode.NORMAL) {
            return false;
        }
        Facts.progress(sent).ifPresent(unit::progress);
        return statement
                .definedVerb()
                .map(verb -> switch (verb) {
                    case COMPLETED -> {
                        unit.complete(clock.instant());
                        yield true;
                    }
                    case PASSED -> {
                        unit.pass(clock.instant(), statement.result().scaled());
                        yield true;
                    }
                    case FAILED -> {
                        unit.fail(clock.instant(), statement.result().scaled());
                        yield true;
                    }
                    case TERMINATED -> {
                        statement.result().duration().ifPresent(unit::spend);
                        yield true;
                    }
                    default -> false;
                })
                .orElse(false);
    }

    @Override
    public void read(LaunchBounds launch, DocumentShelf shelf, String name) {
        if (isPreferences(shelf, name)) {
            repository
                    .sessionOfLaunch(launch.launch())
                    .filter(session -> !session.prepared())
                    .ifPresent(Cmi5Session::prepare);
        }
    }

    private static boolean isPreferences(DocumentShelf shelf, String name) {
        return shelf.resource() == DocumentShelf.Resource.AGENT_PROFILE && name.equals(LaunchData.PREFERENCES);
    }

    @Override
    public void document(LaunchBounds launch, DocumentShelf shelf, String name) {
        if (shelf.resource() == DocumentShelf.Resource.STATE && (name.equals(LaunchData.STATE) || name.isEmpty())) {
            throw new LaunchRefusedException(
                    "The state LMS.LaunchData belongs to the LMS; a unit may only read it (cmi5 10.2.1).");
        }
    }

    @Override
    public void content(LaunchBounds launch, DocumentShelf shelf, String name, DocumentWrite document) {
        if (isPreferences(shelf, name)) {
            Preferences.check(document);
        }
    }
}
