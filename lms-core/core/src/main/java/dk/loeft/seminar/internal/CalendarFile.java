package dk.loeft.seminar.internal;

import dk.loeft.seminar.BookingState;
import dk.loeft.seminar.SeminarView;
import dk.loeft.seminar.SessionView;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/**
 * The sessions of a seminar as a calendar takes them (RFC 5545, RFC 5546). Each session keeps its UID for ever, and the sequence
 * rises with each change, so that a file that is opened again moves what the calendar has, and takes out what was cancelled or left
 * out of the plan. Times are in UTC.
 */
final class CalendarFile {
    /** How many octets a line has at most (RFC 5545, section 3.1). */
    private static final int LINE = 75;

    private CalendarFile() {}

    /**
     * The file for the one who has booked.
     *
     * @param removed sessions that were planned once and are no more
     * @param site the address of the pages
     * @return absent for whoever has no seat, and had none when it was cancelled
     */
    static Optional<String> of(SeminarView view, List<SessionView> removed, URI site, Instant now) {
        return view.mine()
                .filter(SeminarView.MyBooking::seated)
                .map(SeminarView.MyBooking::state)
                .filter(state -> state == BookingState.BOOKED || state == BookingState.CANCELLED)
                .map(state -> folded(calendar(view, removed, site, state == BookingState.CANCELLED, now)));
    }

    private static Calendar calendar(
            SeminarView view, List<SessionView> removed, URI site, boolean cancelled, Instant now) {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Loeft//Loeft//DA"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(cancelled ? ImmutableMethod.CANCEL : ImmutableMethod.PUBLISH);
        view.sessions().forEach(session -> calendar.add(event(view, session, site, cancelled, now)));
        removed.forEach(session -> calendar.add(event(view, session, site, true, now)));
        return calendar;
    }

    private static VEvent event(SeminarView view, SessionView session, URI site, boolean cancelled, Instant now) {
        long seminar = view.row().id().value();
        VEvent event = new VEvent(false);
        event.add(new Uid("seminar-" + seminar + "-" + session.number() + "@" + site.getHost()));
        event.add(new DtStamp(now));
        event.add(new Sequence(view.sequence()));
        event.add(new DtStart<>(session.startsAt()));
        event.add(new DtEnd<>(session.endsAt()));
        event.add(new Summary(view.row().title()));
        event.add(new Location(session.room().isEmpty() ? session.link() : session.room()));
        event.add(new Description(description(view, session)));
        event.add(new Organizer(site));
        event.add(new Url(URI.create(site + "/seminar/event?id=" + seminar)));
        event.add(cancelled ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED);
        return event;
    }

    private static String description(SeminarView view, SessionView session) {
        return String.join("\n", view.cancelReason(), session.link(), view.note(), view.contact())
                .replaceAll("\n{2,}", "\n")
                .strip();
    }

    /** iCal4j folds by characters; a line is counted in octets, and no character may be cut in two. */
    private static String folded(Calendar calendar) {
        return calendar.toString().lines().map(CalendarFile::folded).collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    private static String folded(String line) {
        StringBuilder text = new StringBuilder(line.length());
        int octets = 0;
        for (int at = 0; at < line.length(); at = line.offsetByCodePoints(at, 1)) {
            String character = Character.toString(line.codePointAt(at));
            int width = character.getBytes(StandardCharsets.UTF_8).length;
            if (octets + width > LINE) {
                text.append("\r\n ");
                octets = 1;
            }
            text.append(character);
            octets += width;
        }
        return text.toString();
    }
}
