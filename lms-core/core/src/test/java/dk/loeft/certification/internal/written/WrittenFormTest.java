package dk.loeft.certification.internal.written;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.loeft.certification.engine.CountingTerms;
import dk.loeft.certification.engine.CountingTerms.External;
import dk.loeft.certification.engine.Due;
import dk.loeft.certification.engine.DueTerms;
import dk.loeft.certification.engine.Entry;
import dk.loeft.certification.engine.Event;
import dk.loeft.certification.engine.Fact;
import dk.loeft.certification.engine.HoldTerms;
import dk.loeft.certification.engine.KindVersion;
import dk.loeft.certification.engine.Path;
import dk.loeft.certification.engine.Period;
import dk.loeft.certification.engine.SuccessionTerms;
import dk.loeft.certification.engine.ValidityTerms;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WrittenFormTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    static Stream<KindVersion> versions() {
        ValidityTerms fixed = new ValidityTerms(
                ValidityTerms.Base.FIXED,
                Optional.of(Period.months(24)),
                Optional.of(DAY),
                Period.months(6),
                Period.days(60),
                Period.months(1));
        ValidityTerms forEver = new ValidityTerms(
                ValidityTerms.Base.COMPLETION,
                Optional.empty(),
                Optional.empty(),
                Period.days(0),
                Period.days(0),
                Period.days(0));
        CountingTerms strict = new CountingTerms(
                true,
                Path.RENEWAL,
                CountingTerms.Early.IGNORE,
                new External(Set.of("ABROAD", "OLD"), External.Expiry.OWN),
                OptionalInt.of(14));
        DueTerms dues = new DueTerms(
                10, 0, DueTerms.Workday.NEXT, List.of(new DueTerms.Reminder(-3, DueTerms.Reminder.Recipient.LEADER)));
        SuccessionTerms byDate = new SuccessionTerms(SuccessionTerms.PhaseIn.BY_DATE, Optional.of(DAY.plusDays(90)), 5);
        return Stream.of(
                version(ValidityTerms.DEFAULT, CountingTerms.DEFAULT, DueTerms.DEFAULT, SuccessionTerms.DEFAULT),
                version(fixed, strict, dues, byDate),
                version(forEver, CountingTerms.DEFAULT, dues, SuccessionTerms.DEFAULT));
    }

    private static KindVersion version(
            ValidityTerms validity, CountingTerms counting, DueTerms dues, SuccessionTerms succession) {
        return new KindVersion(
                3, DAY, validity, counting, new HoldTerms(HoldTerms.PauseExpiry.SHIFT, 7), dues, succession);
    }

    @ParameterizedTest
    @MethodSource("versions")
    void settingsAreReadAsTheyWereWritten(KindVersion version) throws BadCaseFile {
        JsonObject written = SettingsWriter.written(version);

        assertThat(SettingsReader.version(new Node(written, Place.FILE))).isEqualTo(version);
    }

    static Stream<Fact> facts() {
        return Stream.of(
                new Fact.Joined(),
                new Fact.Left(),
                new Fact.Transferred("Hjemmeplejen"),
                assigned(new Due.Fixed(DAY)),
                assigned(new Due.Joining(Period.months(3))),
                assigned(new Due.Assignment(Period.days(30))),
                assigned(new Due.Decision(DAY, Period.months(6))),
                assigned(new Due.Expiry(-14, 60)),
                new Fact.Unassigned("rule 7"),
                new Fact.Completed(Path.RENEWAL, OptionalInt.of(2), OptionalInt.of(2026)),
                new Fact.Completed(Path.FIRST, OptionalInt.empty(), OptionalInt.empty()),
                new Fact.External("ABROAD", Optional.of(DAY)),
                new Fact.Paused(Optional.of(DAY.plusDays(40)), "barsel"),
                new Fact.Paused(Optional.empty(), "sygdom"),
                new Fact.Resumed(),
                new Fact.Exempted(Optional.of(DAY.plusDays(9)), "ikke i drift", "Centerchefen"),
                new Fact.ExemptionEnded(),
                new Fact.Revoked("snyd", Optional.of(DAY.plusDays(30))),
                new Fact.Reinstated("medhold i klagen"));
    }

    private static Fact assigned(Due.Anchor anchor) {
        return new Fact.Assigned("rule 7", new Due(anchor, 21));
    }

    @ParameterizedTest
    @MethodSource("facts")
    void aLineTellsWhatWasWritten(Fact fact) throws BadCaseFile {
        JsonObject line = Json.createObjectBuilder(FactWriter.details(fact))
                .add("seq", 12)
                .add("type", FactType.of(fact).name())
                .add("on", DAY.toString())
                .build();

        List<Entry> read = HistoryReader.entries(List.of(new Node(line, Place.FILE)));

        assertThat(read).singleElement().satisfies(entry -> {
            assertThat(((Event) entry).fact()).isEqualTo(fact);
            assertThat(((Event) entry).day()).isEqualTo(DAY);
            assertThat(entry.seq()).isEqualTo(12);
        });
    }

    @Test
    void aMisspeltFieldIsNotTakenForItsDefault() {
        JsonObject written = Json.createObjectBuilder(
                        SettingsWriter.written(versions().findFirst().orElseThrow()))
                .add("windw", "P90D")
                .build();

        assertThatThrownBy(() -> SettingsReader.version(new Node(written, Place.FILE)))
                .isInstanceOf(BadCaseFile.class)
                .hasMessageContaining("field-unknown");
    }
}
