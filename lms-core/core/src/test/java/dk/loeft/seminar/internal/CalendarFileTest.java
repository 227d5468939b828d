package dk.loeft.seminar.internal;

import static dk.loeft.seminar.internal.Campus.ANNE;
import static dk.loeft.seminar.internal.Campus.BO;
import static dk.loeft.seminar.internal.Campus.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import dk.loeft.organisation.PersonId;
import dk.loeft.seminar.SeminarId;
import dk.loeft.seminar.SeminarInput;
import dk.loeft.seminar.SessionInput;
import dk.loeft.testing.RealDatabase;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.PropertyContainer;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CalendarFileTest {
    @RegisterExtension
    static final RealDatabase database = new RealDatabase();

    private Campus campus = new Campus(database);

    private SeminarId seminar = new SeminarId(0);

    @BeforeEach
    void twoSessions() {
        campus = new Campus(database).build();
        seminar = campus.plan(input("09:00"));
        campus.book(ANNE, seminar);
        campus.book(BO, seminar);
    }

    /** One seat; the second session is online and in summer. */
    private static SeminarInput input(String from) {
        SessionInput online = new SessionInput(
                TODAY.withMonth(7).plusYears(1),
                LocalTime.of(13, 0),
                LocalTime.of(14, 0),
                "",
                "https://moede.example/a;b,c");
        return new SeminarInput(
                List.of(Campus.session(TODAY.plusDays(7), from, "12:00"), online),
                1,
                TODAY.plusDays(7),
                false,
                "Frida",
                "Tag tøj på, og kom i tide;\nBEGIN:VEVENT " + "æ".repeat(50) + "–".repeat(50) + "🚲".repeat(40));
    }

    @Test
    void eachSessionIsAnEventWithTimesInUtc() throws Exception {
        Calendar file = read(file(ANNE).orElseThrow());

        assertThat(value(file, Property.METHOD)).isEqualTo("PUBLISH");
        List<VEvent> events = file.getComponents();
        assertThat(events).hasSize(2);
        assertThat(events)
                .extracting(each -> value(each, Property.DTSTART))
                .containsExactly("20261201T080000Z", "20270724T110000Z");
        assertThat(events)
                .extracting(each -> value(each, Property.DTEND))
                .containsExactly("20261201T110000Z", "20270724T120000Z");
        assertThat(events)
                .extracting(each -> value(each, Property.LOCATION))
                .containsExactly("Lokale 1", "https://moede.example/a;b,c");
        assertThat(events).extracting(each -> value(each, Property.SUMMARY)).containsOnly("Førstehjælp");
        assertThat(value(events.get(0), Property.DESCRIPTION))
                .contains("kom i tide;\nBEGIN:VEVENT", "–".repeat(50), "🚲".repeat(40));
        assertThat(file(ANNE).orElseThrow().lines())
                .as("lines are folded")
                .allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
        file.validate();
    }

    @Test
    void aChangeKeepsTheUidAndRaisesTheSequence() throws Exception {
        List<VEvent> before = events();
        campus.author(all -> all.change(seminar, input("10:00")));
        List<VEvent> after = events();

        assertThat(after)
                .extracting(each -> value(each, Property.UID))
                .isEqualTo(
                        before.stream().map(each -> value(each, Property.UID)).toList())
                .doesNotHaveDuplicates();
        assertThat(value(before.get(0), Property.SEQUENCE)).isEqualTo("0");
        assertThat(value(after.get(0), Property.SEQUENCE)).isEqualTo("1");
        assertThat(value(after.get(0), Property.DTSTART)).isEqualTo("20261201T090000Z");
    }

    @Test
    void whatIsCancelledIsTakenOut() throws Exception {
        campus.author(all -> all.cancel(seminar, "Syg"));
        Calendar file = read(file(ANNE).orElseThrow());

        assertThat(value(file, Property.METHOD)).isEqualTo("CANCEL");
        List<VEvent> events = file.getComponents();
        assertThat(events).extracting(each -> value(each, Property.STATUS)).containsOnly("CANCELLED");
        assertThat(events).extracting(each -> value(each, Property.SEQUENCE)).containsOnly("1");
    }

    @Test
    void aSessionThatIsLeftOutIsTakenOutUntilItIsPlannedAgain() throws Exception {
        SeminarInput both = input("09:00");
        campus.author(all -> all.change(
                seminar, new SeminarInput(both.sessions().subList(0, 1), 1, both.bookableUntil(), false, "Frida", "")));
        Calendar file = read(file(ANNE).orElseThrow());

        assertThat(value(file, Property.METHOD)).isEqualTo("PUBLISH");
        List<VEvent> events = file.getComponents();
        assertThat(events).extracting(each -> value(each, Property.STATUS)).containsExactly("CONFIRMED", "CANCELLED");
        assertThat(value(events.get(1), Property.UID)).isEqualTo("seminar-" + seminar.value() + "-2@loeft.example");
        assertThat(value(events.get(1), Property.DTSTART)).isEqualTo("20270724T110000Z");

        campus.author(all -> all.change(seminar, both));
        assertThat(events()).extracting(each -> value(each, Property.STATUS)).containsExactly("CONFIRMED", "CONFIRMED");
        assertThat(events()).extracting(each -> value(each, Property.SEQUENCE)).containsOnly("2");
    }

    @Test
    void onlyWhoHasASeatHasAFile() {
        assertThat(file(BO)).as("waits").isEmpty();
        assertThat(file(Campus.STRANGER)).isEmpty();
    }

    private Optional<String> file(PersonId person) {
        return campus.ask(person, all -> all.calendar(seminar));
    }

    private List<VEvent> events() throws Exception {
        return read(file(ANNE).orElseThrow()).getComponents();
    }

    private static Calendar read(String file) throws Exception {
        return new CalendarBuilder().build(new StringReader(file));
    }

    private static String value(PropertyContainer of, String name) {
        return of.getProperty(name).map(Property::getValue).orElse("");
    }
}
