package dk.loeft.seminar.internal;

import dk.loeft.organisation.CurrentActor;
import dk.loeft.organisation.PersonId;
import dk.loeft.seminar.SeminarId;
import dk.loeft.seminar.SeminarInput;
import dk.loeft.seminar.SeminarNews;
import dk.loeft.seminar.Seminars;
import dk.loeft.seminar.SessionInput;
import dk.loeft.testing.RealDatabase;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** Seminars over the real database, without a container, for the tests of those who tell of them. */
public final class RealSeminars {
    /** A day on which seminars can be planned. */
    public static final LocalDate DAY = Campus.TODAY.plusDays(20);

    /** Somebody who may book, and what address is theirs. */
    public static final PersonId ANNE = Campus.ANNE;

    /** Somebody else. */
    public static final PersonId BO = Campus.BO;

    private final Campus campus;

    private int heard;

    /** The courses and people of the tests of seminars; nothing is planned. */
    public RealSeminars(RealDatabase database) {
        this.campus = new Campus(database).build();
    }

    /** As somebody uses them within a transaction. */
    public static Seminars over(EntityManager manager, CurrentActor current, Clock clock) {
        SeminarRepository seminars = new SeminarRepository(manager);
        return new SeminarsService(
                new SeminarReading(new SeminarListRepository(manager), seminars),
                new Campus(new RealDatabase()).desk(manager, clock),
                current,
                clock,
                () -> "https://loeft.havnestad.example");
    }

    /** A session in the morning of that day, in a room and online. */
    public static SessionInput session(LocalDate on) {
        SessionInput morning = Campus.session(on, "09:00", "12:00");
        return new SessionInput(on, morning.from(), morning.to(), "Lokale 1", "https://moede.example/havn");
    }

    public SeminarId plan(int seats, SessionInput... sessions) {
        return campus.plan(Campus.input(seats, false, sessions));
    }

    public void book(PersonId person, SeminarId seminar) {
        campus.book(person, seminar);
    }

    public void giveBack(PersonId person, SeminarId seminar) {
        campus.act(person, all -> all.giveBack(seminar));
    }

    public void change(SeminarId seminar, int seats, SessionInput... sessions) {
        SeminarInput input = Campus.input(seats, false, sessions);
        campus.author(all -> all.change(seminar, input));
    }

    public void cancel(SeminarId seminar) {
        campus.author(all -> all.cancel(seminar, "Læreren er syg"));
    }

    /** What has happened since it was last asked for. */
    public List<SeminarNews> news() {
        List<SeminarNews> all = campus.news();
        List<SeminarNews> fresh = all.subList(heard, all.size());
        heard = all.size();
        return fresh;
    }
}
