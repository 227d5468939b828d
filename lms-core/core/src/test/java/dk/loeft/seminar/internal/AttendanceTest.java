package dk.loeft.seminar.internal;

import static dk.loeft.seminar.internal.Campus.ANNE;
import static dk.loeft.seminar.internal.Campus.AUTHOR;
import static dk.loeft.seminar.internal.Campus.BO;
import static dk.loeft.seminar.internal.Campus.STRANGER;
import static dk.loeft.seminar.internal.Campus.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.LuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import dk.loeft.organisation.Actor;
import dk.loeft.organisation.Grant;
import dk.loeft.organisation.PersonId;
import dk.loeft.organisation.Role;
import dk.loeft.seminar.Attendance;
import dk.loeft.seminar.AttendanceCode;
import dk.loeft.seminar.AttendanceSheet;
import dk.loeft.seminar.Attendee;
import dk.loeft.seminar.BookingId;
import dk.loeft.seminar.QrCode;
import dk.loeft.seminar.SeminarId;
import dk.loeft.seminar.SeminarInput;
import dk.loeft.seminar.SessionInput;
import dk.loeft.shared.SecretBox;
import dk.loeft.testing.RealDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class AttendanceTest {
    @RegisterExtension
    static final RealDatabase database = new RealDatabase();

    private static final Pattern RUN = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1H\\d+z");

    private static final Actor PLANNER = Actor.person(AUTHOR, List.of(Grant.everywhere(Role.AUTHOR)));

    private static final SeminarInput TWO_DAYS = Campus.input(
            2, false, Campus.session(TODAY, "14:00", "16:00"), Campus.session(TODAY.plusDays(1), "09:00", "12:00"));

    @TempDir
    static Path folder;

    private Campus campus = new Campus(database);

    private SeminarId seminar = new SeminarId(0);

    /** Anne and Bo have a seat; the stranger waits for one. The first session is today. */
    @BeforeEach
    void aSeminarToday() {
        campus = new Campus(database).build();
        seminar = campus.plan(TWO_DAYS);
        campus.book(ANNE, seminar);
        campus.book(BO, seminar);
        campus.book(STRANGER, seminar);
    }

    @Test
    void whoSendsTheCodeOfTheDayIsThereOnce() {
        String code = code(1).text();

        assertThat(code).matches("[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}");
        assertThat(attend(ANNE, code)).isOne();
        assertThat(attend(ANNE, " " + code.toLowerCase(Locale.ROOT).replace("-", " ")))
                .as("as people type it")
                .isOne();

        assertThat(sheet(1).people())
                .extracting(Attendee::name, Attendee::present, Attendee::byHand, Attendee::sessions)
                .containsExactly(tuple("Anne Berg", true, false, 1), tuple("Bo Berg", false, false, 0));
        assertThat(sheet(1).present()).isOne();
        assertThat(attended(ANNE)).containsExactly(1);
        assertThat(attended(BO)).isEmpty();
        assertThat(database.number("SELECT COUNT(*) FROM seminar_attendance")).isOne();
    }

    @Test
    void aCodeIsGoodForSomeMinutesAtItsOwnSession() {
        AttendanceCode first = code(1);
        assertThat(Duration.between(campus.clock().instant(), first.until()))
                .isBetween(Duration.ofMinutes(4), Duration.ofMinutes(10));

        assertThatThrownBy(() -> attend(ANNE, "")).hasMessage("seminar.attendance.code");
        assertThatThrownBy(() -> attend(ANNE, "0000-0000")).hasMessage("seminar.attendance.code");
        campus.later(Duration.between(campus.clock().instant(), first.until()).minusSeconds(10));
        assertThat(attend(ANNE, first.text())).isOne();
        campus.later(Duration.ofSeconds(10));
        assertThatThrownBy(() -> attend(BO, first.text())).as("too old").hasMessage("seminar.attendance.code");
        assertThat(code(1).text()).isNotEqualTo(first.text());

        String other = code(1).text();
        campus.later(Duration.ofDays(1));
        assertThatThrownBy(() -> attend(BO, other)).hasMessage("seminar.attendance.code");
        assertThat(attend(BO, code(2).text())).isEqualTo(2);
    }

    @Test
    void theCodeIsShownOnTheDayAlone() {
        assertThat(sheet(2).code()).isEmpty();
        assertThat(sheet(2).open()).isFalse();
        campus.later(Duration.ofDays(1));
        assertThat(sheet(2).code()).isPresent();
        assertThat(sheet(1).code()).isEmpty();
        assertThat(sheet(1).open())
                .as("the planner may still say who was there")
                .isTrue();
        assertThat(found(seminar, 3)).isEmpty();
        assertThat(found(new SeminarId(404), 1)).isEmpty();
    }

    @Test
    void thePictureIsTheAddressThatTakesTheCode() throws Exception {
        AttendanceCode code = code(1);

        assertThat(code.address())
                .isEqualTo("https://loeft.example/seminar/attend?id=" + seminar.value() + "&code=" + code.text());
        assertThat(new QRCodeReader()
                        .decode(new BinaryBitmap(new HybridBinarizer(drawn(code.picture()))))
                        .getText())
                .isEqualTo(code.address());
    }

    @Test
    void whoHasNoSeatIsNotNoted() {
        String code = code(1).text();

        assertThatThrownBy(() -> attend(STRANGER, code)).as("waits").hasMessage("seminar.attendance.seat");
        assertThatThrownBy(() -> attend(AUTHOR, code)).hasMessage("seminar.attendance.seat");
        campus.author(all -> all.cancel(seminar, "Syg"));
        assertThatThrownBy(() -> attend(ANNE, code)).hasMessage("seminar.cancelled");
        assertThatThrownBy(() -> act(all -> all.present(new BookingId(404), 1))).hasMessage("seminar.booking.unknown");
        assertThat(sheet(1).code()).isEmpty();
    }

    @Test
    void whatThePlannerSaysCountsBeforeTheCode() {
        BookingId anne = campus.booking(ANNE, seminar);
        BookingId bo = campus.booking(BO, seminar);
        String code = code(1).text();
        attend(ANNE, code);

        act(all -> all.absent(anne, 1));
        act(all -> all.present(bo, 1));

        assertThat(sheet(1).people())
                .extracting(Attendee::present, Attendee::byHand)
                .containsExactly(tuple(false, true), tuple(true, true));
        assertThatThrownBy(() -> attend(ANNE, code)).hasMessage("seminar.attendance.corrected");
        assertThat(attend(BO, code)).isOne();
        act(all -> all.present(anne, 1));
        assertThat(sheet(1).present()).isEqualTo(2);
        assertThatThrownBy(() -> act(all -> all.present(anne, 2))).hasMessage("seminar.attendance.early");
        assertThatThrownBy(() -> act(all -> all.present(anne, 3))).hasMessage("seminar.attendance.session");
        assertThatThrownBy(() -> act(all -> all.present(campus.booking(STRANGER, seminar), 1)))
                .hasMessage("seminar.attendance.left");
        campus.later(Duration.ofDays(20));
        act(all -> all.absent(bo, 2));
        assertThat(sheet(2).people()).extracting(Attendee::sessions).containsExactly(1, 1);
    }

    @Test
    void aSessionStaysOnItsDayOnceItWasNotedWhoWasThere() {
        SessionInput tomorrow = TWO_DAYS.sessions().get(1);
        SeminarInput without = Campus.input(2, false, tomorrow);
        attend(ANNE, code(1).text());

        assertThatThrownBy(() -> campus.author(all -> all.change(seminar, without)))
                .hasMessage("seminar.session.noted");
        campus.author(
                all -> all.change(seminar, Campus.input(2, false, Campus.session(TODAY, "15:00", "16:00"), tomorrow)));
        assertThat(sheet(1).present()).as("at another hour").isOne();
        campus.author(all -> all.change(seminar, Campus.input(2, false, Campus.session(TODAY, "15:00", "16:00"))));
    }

    @Test
    void manyPeopleTakeAsManyStatementsAsOne() {
        SeminarId large = campus.plan(Campus.input(50, false, Campus.session(TODAY, "17:00", "18:00")));
        SeminarId small = campus.plan(Campus.input(50, false, Campus.session(TODAY, "18:00", "19:00")));
        for (int number = 200; number < 212; number++) {
            database.execute(
                    "INSERT IGNORE INTO person (id, staff_number, given_name, family_name, created_at) VALUES (%d, 'K%d', 'Pia', 'Berg', NOW())"
                            .formatted(number, number));
            campus.book(new PersonId(number), large);
        }
        campus.book(ANNE, small);
        String code = sheet(large).code().orElseThrow().text();
        attend(new PersonId(200), large, code);
        attend(new PersonId(201), large, code);

        assertThat(statements(large)).isEqualTo(statements(small)).isEqualTo(3);
    }

    private int statements(SeminarId of) {
        return database.statementsOf(
                manager -> campus.attendance(manager, PLANNER, box()).sheet(of, 1));
    }

    private static SecretBox box() {
        return new SecretBox(folder.resolve("secrets.key"));
    }

    private AttendanceSheet sheet(int session) {
        return found(seminar, session).orElseThrow();
    }

    private AttendanceSheet sheet(SeminarId of) {
        return found(of, 1).orElseThrow();
    }

    private Optional<AttendanceSheet> found(SeminarId of, int session) {
        return ask(PLANNER, all -> all.sheet(of, session));
    }

    private Set<Integer> attended(PersonId person) {
        return ask(Campus.employee(person), all -> all.attended(seminar));
    }

    private AttendanceCode code(int session) {
        return sheet(session).code().orElseThrow();
    }

    private int attend(PersonId person, String code) {
        return attend(person, seminar, code);
    }

    private int attend(PersonId person, SeminarId at, String code) {
        return ask(Campus.employee(person), all -> all.attend(at, code));
    }

    private <T> T ask(Actor actor, Function<Attendance, T> useCase) {
        return database.inTransaction(manager -> useCase.apply(campus.attendance(manager, actor, box())));
    }

    private void act(Consumer<Attendance> useCase) {
        ask(PLANNER, all -> {
            useCase.accept(all);
            return true;
        });
    }

    /** As a camera would see it. */
    private static LuminanceSource drawn(QrCode code) {
        int scale = 4;
        int size = code.size() * scale;
        byte[] light = new byte[size * size];
        Arrays.fill(light, (byte) 255);
        Matcher run = RUN.matcher(code.path());
        while (run.find()) {
            int x = Integer.parseInt(run.group(1)) * scale;
            int y = Integer.parseInt(run.group(2)) * scale;
            int width = Integer.parseInt(run.group(3)) * scale;
            for (int row = y; row < y + scale; row++) {
                Arrays.fill(light, row * size + x, row * size + x + width, (byte) 0);
            }
        }
        return new LuminanceSource(size, size) {
            @Override
            public byte[] getRow(int y, byte[] row) {
                return Arrays.copyOfRange(light, y * size, (y + 1) * size);
            }

            @Override
            public byte[] getMatrix() {
                return light.clone();
            }
        };
    }
}
