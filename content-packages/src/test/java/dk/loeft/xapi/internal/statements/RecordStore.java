package dk.loeft.xapi.internal.statements;

import dk.loeft.organisation.CurrentActor;
import dk.loeft.xapi.Lrs;
import dk.loeft.xapi.internal.Fired;
import dk.loeft.xapi.internal.LrsSettings;
import dk.loeft.xapi.internal.access.LaunchDesk;
import dk.loeft.xapi.internal.access.LaunchGate;
import dk.loeft.xapi.spi.LaunchStatements;
import jakarta.persistence.EntityManager;
import java.time.Clock;

/** The record store over the entity manager of a running transaction, for tests of content standards. */
public final class RecordStore {
    private final Agents agents = new Agents();

    private final Lessons lessons = new Lessons();

    private final Ticks ticks = new Ticks(Clock.systemUTC());

    /** As whoever acts; what a launch stores is told to those standards. */
    public Lrs over(EntityManager manager, CurrentActor current, LaunchStatements... standards) {
        StatementRepository statements = new StatementRepository(manager);
        AttachmentRepository attachments = new AttachmentRepository(manager);
        People people = new People(new AgentRepository(manager), agents);
        Knowledge knowledge = new Knowledge(new DescriptionRepository(manager), lessons);
        LaunchGate gate = LaunchDesk.gate(manager, current, standards);
        Authority authority = new Authority(current, new LrsSettings("http://localhost:8080"));
        Told told = new Told(people, knowledge, attachments);
        Fired<Ticks.Taken> taken = new Fired<>();
        return new LrsService(
                new Storing(
                        new Intake(statements, people, new References(statements, people), ticks, taken),
                        new Attachments(attachments),
                        knowledge,
                        gate),
                new Reading(new Shelf(statements, attachments, people, knowledge, ticks), told, authority, gate),
                told,
                ticks,
                authority);
    }
}
