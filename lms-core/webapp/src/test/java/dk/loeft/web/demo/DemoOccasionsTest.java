package dk.loeft.web.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dk.loeft.attachment.AttachmentType;
import dk.loeft.external.ExternalKind;
import dk.loeft.external.ExternalState;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The tables of the demo's seminars and of what its people learned elsewhere. */
class DemoOccasionsTest {
    private final List<Map<String, String>> events = DemoTable.rows("events.csv");

    private final List<Map<String, String>> bookings = DemoTable.rows("bookings.csv");

    private final List<Map<String, String>> learned = DemoTable.rows("external.csv");

    private final Map<String, Map<String, String>> people = DemoTable.rows("people.csv").stream()
            .collect(Collectors.toMap(row -> row.getOrDefault("staffNumber", ""), row -> row));

    @Test
    void everySeminarIsOfACourseOfTheDemoAndOnlyTheLastIsCancelled() {
        Set<String> titles = column(DemoTable.rows("courses.csv"), "title");

        assertThat(titles).containsAll(column(events, "course"));
        assertThat(column(events, "course"))
                .as("one of each, as they are known by it")
                .hasSameSizeAs(events);
        assertThat(events.subList(0, events.size() - 1))
                .allSatisfy(row -> assertThat(row.get("cancel")).isEmpty());
        assertThat(events.get(events.size() - 1).get("cancel"))
                .as("tells that it is done")
                .isNotEmpty();
    }

    @Test
    void whoBooksIsThereAndWhoDecidesLeads() {
        assertThat(column(events, "key")).isEqualTo(column(bookings, "event"));
        assertThat(people.keySet())
                .containsAll(column(bookings, "staffNumber"))
                .containsAll(column(learned, "staffNumber"));
        Set<String> deciders = column(bookings, "leader");
        deciders.addAll(column(learned, "leader"));
        deciders.remove("");
        assertThat(deciders)
                .isNotEmpty()
                .allSatisfy(leader -> assertThat(people.get(leader)).as(leader).containsEntry("leader", "x"));
    }

    @Test
    void theOnlineSeminarHasMoreBookingsThanSeatsAndTheOneToAskForHasFreeOnes() {
        Map<String, String> online = event(row -> !row.getOrDefault("link", "").isEmpty());
        assertThat(booked(online)).isGreaterThan(seats(online));
        Map<String, String> asked =
                event(row -> !row.getOrDefault("approval", "").isEmpty());
        assertThat(booked(asked)).isLessThan(seats(asked));
    }

    @Test
    void whatIsElsewhereIsWaitingReturnedAndAcceptedWithAFileLast() throws IOException {
        assertThat(learned)
                .extracting(row -> ExternalState.valueOf(row.getOrDefault("state", "")))
                .contains(ExternalState.WAITING, ExternalState.RETURNED)
                .last()
                .as("tells that it is done")
                .isEqualTo(ExternalState.ACCEPTED);
        assertThat(learned).allSatisfy(row -> {
            assertThat(row.getOrDefault("kind", ""))
                    .isIn(Arrays.stream(ExternalKind.values()).map(Enum::name).toList());
            assertThat(row.getOrDefault("reason", "").isEmpty())
                    .isEqualTo(!row.getOrDefault("state", "").equals("RETURNED"));
        });
        String file = learned.get(learned.size() - 1).getOrDefault("file", "");
        try (InputStream in = Objects.requireNonNull(DemoTable.class.getResourceAsStream(file), file)) {
            assertThat(AttachmentType.of(in.readAllBytes())).contains(AttachmentType.PDF);
        }
    }

    @Test
    void nobodyIsAskedToComeOnAWeekend() {
        LocalDate friday = LocalDate.of(2026, 11, 27);

        assertThat(DemoEvents.workday(friday)).isEqualTo(friday);
        assertThat(DemoEvents.workday(friday.plusDays(1))).isEqualTo(friday.plusDays(3));
        assertThat(DemoEvents.workday(friday.plusDays(2))).isEqualTo(friday.plusDays(3));
    }

    private Map<String, String> event(Predicate<Map<String, String>> which) {
        return events.stream().filter(which).findFirst().orElseThrow();
    }

    private long booked(Map<String, String> event) {
        return bookings.stream()
                .filter(row -> Objects.equals(row.get("event"), event.get("key")))
                .count();
    }

    private static long seats(Map<String, String> event) {
        return Long.parseLong(event.getOrDefault("seats", ""));
    }

    private static Set<String> column(List<Map<String, String>> rows, String name) {
        return rows.stream().map(row -> row.getOrDefault(name, "")).collect(Collectors.toSet());
    }
}
