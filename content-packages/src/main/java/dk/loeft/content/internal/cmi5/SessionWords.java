package dk.loeft.content.internal.cmi5;

import dk.loeft.content.internal.cmi5.LmsStatements.Of;
import dk.loeft.content.internal.cmi5.UnitTable.Entry;
import dk.loeft.xapi.model.Ifi;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;

/** Everything that must be in the record store before a unit is opened, and the address that leads the unit to it. */
@Dependent
class SessionWords {
    private final Courses courses;

    private final LmsStatements statements;

    private final LaunchData launchData;

    private final CarriedUnits carried;

    private final Cmi5Settings settings;

    @Inject
    SessionWords(
            Courses courses,
            LmsStatements statements,
            LaunchData launchData,
            CarriedUnits carried,
            Cmi5Settings settings) {
        this.courses = courses;
        this.statements = statements;
        this.launchData = launchData;
        this.carried = carried;
        this.settings = settings;
    }

    Courses courses() {
        return courses;
    }

    LmsStatements statements() {
        return statements;
    }

    CarriedUnits carried() {
        return carried;
    }

    /** A unit that was carried is opened for the first time: it finds what it kept before. */
    void takeAlong(Cmi5Registration registration, Entry entry, Ifi agent) {
        carried.takeAlong(registration, entry, agent, settings);
    }

    /**
     * Writes launch data, preferences and the "launched" statement.
     *
     * @param of the session
     * @param language what the learner reads
     * @param secret what the fetch URL carries
     * @return the address of the unit with its launch parameters
     */
    String announce(
            Cmi5Registration registration, Cmi5Session session, Entry entry, Of of, String language, String secret) {
        Ifi agent = of.agent();
        String activity = settings.activity(entry.item().id());
        JsonObject data = launchData.of(entry.node(), session.sessionId(), Sessions.mode(session.mode()));
        launchData.write(activity, agent, registration.registration(), data);
        launchData.prefer(agent, language);
        UnitAddress address = UnitAddress.of(entry.node().unit().orElseThrow(), registration.contentHash(), settings);
        statements.launched(of, courses.about(entry), address.plain(), data);
        return address.with(
                settings.endpoint(),
                settings.fetch(secret),
                agent.agent().toString(),
                registration.registration().toString(),
                activity);
    }
}
