package dk.loeft.web.seminar;

import dk.loeft.seminar.SeminarInput;
import dk.loeft.seminar.SeminarView;
import dk.loeft.seminar.SessionInput;
import dk.loeft.shared.RefusedException;
import dk.loeft.web.Address;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A seminar while it is being planned. All of it stands in the form as it was typed, so that each button sends the whole and gets
 * the whole back.
 *
 * @param course key of the course, 0: not chosen
 * @param sessions the sessions, at least one
 * @param seats how many seats
 * @param until the last day of booking, ISO 8601
 * @param approval whether the leader has to say yes
 * @param contact whom to ask
 * @param note what to know beforehand
 */
public record SeminarForm(
        long course,
        List<SessionFields> sessions,
        String seats,
        String until,
        boolean approval,
        String contact,
        String note) {
    public SeminarForm {
        sessions = List.copyOf(sessions);
    }

    static SeminarForm empty(long course) {
        return new SeminarForm(course, List.of(SessionFields.EMPTY), "", "", false, "", "");
    }

    static SeminarForm of(SeminarView view) {
        return new SeminarForm(
                view.row().course().value(),
                view.sessions().stream().map(SessionFields::of).toList(),
                String.valueOf(view.row().seats()),
                view.row().bookableUntil().toString(),
                view.row().approval(),
                view.contact(),
                view.note());
    }

    /** What was sent; empty if the form was not sent. */
    static Optional<SeminarForm> sent(Address address) {
        if (!address.has("sessions")) {
            return Optional.empty();
        }
        List<SessionFields> sessions = new ArrayList<>();
        for (int place = 0; place < Math.min(address.key("sessions"), SeminarInput.MAX_SESSIONS + 1); place++) {
            String of = "session-" + place + "-";
            sessions.add(new SessionFields(
                    address.text(of + "on"),
                    address.text(of + "from"),
                    address.text(of + "to"),
                    address.text(of + "room"),
                    address.text(of + "link")));
        }
        return Optional.of(new SeminarForm(
                address.key("course"),
                sessions,
                address.text("seats"),
                address.text("until"),
                address.has("approval"),
                address.text("contact"),
                address.text("note")));
    }

    SeminarForm withAnotherSession() {
        List<SessionFields> more = new ArrayList<>(sessions);
        SessionFields last = sessions.isEmpty() ? SessionFields.EMPTY : sessions.get(sessions.size() - 1);
        // The next session mostly is at the same hours in the same place, on another day.
        more.add(new SessionFields("", last.from(), last.to(), last.room(), last.link()));
        return with(more);
    }

    SeminarForm without(int place) {
        List<SessionFields> rest = new ArrayList<>(sessions);
        rest.remove(place);
        return with(rest);
    }

    private SeminarForm with(List<SessionFields> others) {
        return new SeminarForm(course, others, seats, until, approval, contact, note);
    }

    /**
     * What it says.
     *
     * @throws RefusedException if a day, a time or a number cannot be read
     */
    SeminarInput input() {
        List<SessionInput> read = new ArrayList<>();
        for (int number = 1; number <= sessions.size(); number++) {
            read.add(session(sessions.get(number - 1), number));
        }
        return new SeminarInput(read, number(), day(), approval, contact, note);
    }

    private static SessionInput session(SessionFields fields, int number) {
        try {
            return new SessionInput(
                    LocalDate.parse(fields.on()),
                    LocalTime.parse(fields.from()),
                    LocalTime.parse(fields.to()),
                    fields.room(),
                    fields.link());
        } catch (DateTimeParseException e) {
            throw new RefusedException("seminar.session.when", number);
        }
    }

    private int number() {
        String text = seats.strip();
        return text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : 0;
    }

    private LocalDate day() {
        try {
            return LocalDate.parse(until);
        } catch (DateTimeParseException e) {
            throw new RefusedException("seminar.until.missing");
        }
    }
}
