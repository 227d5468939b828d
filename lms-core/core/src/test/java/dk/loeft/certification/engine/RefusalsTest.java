package dk.loeft.certification.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dk.loeft.certification.engine.Refusal.Code;
import dk.loeft.certification.engine.Refusal.Place;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class RefusalsTest {
    private final AHistory history = AHistory.under(AVersion.first()).completed("2024-05-10");

    @Test
    void aSoundHistoryIsLetIn() {
        history.paused("2024-06-01", "2024-06-01").moved(1, "2024-05-09").removed(3);

        assertThat(refused()).isEmpty();
    }

    @Test
    void aHoldDoesNotEndBeforeItBegins() {
        history.paused("2024-06-02", "2024-06-01").exempted("2024-06-02", "2024-06-01");

        assertThat(refused())
                .containsExactly(
                        new Refusal(Code.UNTIL_BEFORE_ON, new Place(Place.Part.EVENT, 2, "until")),
                        new Refusal(Code.UNTIL_BEFORE_ON, new Place(Place.Part.EVENT, 3, "until")));
    }

    @Test
    void aCorrectionIsOfAnEarlierLineThatExists() {
        history.removed(7).removed(3);

        assertThat(refused()).extracting(Refusal::code).containsExactly(Code.CORRECTS_UNKNOWN, Code.CORRECTS_LATER);
    }

    @Test
    void aCorrectionSaysWhy() {
        history.entries().add(new Correction(2, 1, Optional.empty(), "  ", Author.UNNAMED));

        assertThat(refused())
                .containsExactly(new Refusal(Code.CORRECTS_WITHOUT_REASON, new Place(Place.Part.EVENT, 2, "reason")));
    }

    @Test
    void aCorrectionIsRemovedNotReplaced() {
        Event event = new Event(2, LocalDate.of(2024, 1, 1), new Fact.Joined(), Author.UNNAMED);
        history.removed(1).entries().add(new Correction(3, 2, Optional.of(event), "why", Author.UNNAMED));

        assertThat(refused()).extracting(Refusal::code).containsExactly(Code.REPLACES_CORRECTION);
    }

    @Test
    void whatReplacesAnEventIsOfItsTypeAndSound() {
        LocalDate day = LocalDate.of(2024, 6, 2);
        Event joined = new Event(1, day, new Fact.Joined(), Author.UNNAMED);
        Fact unknown = new Fact.Completed(Path.FIRST, OptionalInt.of(9), OptionalInt.empty());
        Event other = new Event(1, day, unknown, Author.UNNAMED);
        history.entries().add(new Correction(2, 1, Optional.of(joined), "why", Author.UNNAMED));
        history.entries().add(new Correction(3, 1, Optional.of(other), "why", Author.UNNAMED));

        assertThat(refused()).extracting(Refusal::code).containsExactly(Code.REPLACES_OTHER_TYPE, Code.VERSION_UNKNOWN);
    }

    @Test
    void aLineHasItsOwnNumber() {
        history.entries().addAll(new ArrayList<>(history.entries()));

        assertThat(refused()).extracting(Refusal::code).containsExactly(Code.SEQ_TWICE);
    }

    @Test
    void aCompletionIsOfAVersionThatExists() {
        history.completedVersion("2024-07-01", 2);

        assertThat(refused()).extracting(Refusal::code).containsExactly(Code.VERSION_UNKNOWN);
    }

    @Test
    void noticeIsNotNegative() {
        history.event("2024-07-01", new Fact.Assigned("R", new Due(AHistory.within("P1M"), -1)));

        assertThat(refused()).extracting(Refusal::code).containsExactly(Code.DAYS_BELOW_ZERO);
    }

    private List<Refusal> refused() {
        return Refusals.ofHistory(history.entries(), history.kind());
    }
}
