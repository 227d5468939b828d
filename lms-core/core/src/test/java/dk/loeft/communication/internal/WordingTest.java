package dk.loeft.communication.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dk.loeft.communication.NotificationKind;
import dk.loeft.organisation.PersonId;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WordingTest {
    @ParameterizedTest
    @EnumSource(NotificationKind.class)
    void eachKindHasWordsInBothLanguagesThatNameWhatItIsAbout(NotificationKind kind) {
        Parameter title = Parameter.of("Titel");
        Parameter day = Parameter.of(LocalDate.of(2026, 12, 1));
        List<Parameter> parameters = kind.name().startsWith("TEAM_")
                ? List.of(Parameter.of(new PersonId(7)), title, day)
                : kind == NotificationKind.AGREEMENT_DUE ? List.of(title) : List.of(title, day);
        for (String language : List.of("da", "en")) {
            Wording.Words words = Wording.in(Locale.forLanguageTag(language))
                    .words(new Wording.Kept(kind, parameters, "/page"), Map.of(new PersonId(7), "Anne Berg"));

            assertThat(words.title()).contains("Titel").doesNotContain("{");
            assertThat(words.text()).contains("Titel").doesNotContain("{");
            assertThat(words.link()).isNotBlank();
            assertThat(ResourceBundle.getBundle("dk.loeft.communication.messages", Locale.forLanguageTag(language))
                            .getString("communication.kind." + kind + ".name"))
                    .isNotBlank();
        }
    }

    @Test
    void whoeverIsGoneIsCalledSomebody() {
        Wording.Words words = Wording.in(Locale.ENGLISH)
                .words(
                        new Wording.Kept(
                                NotificationKind.TEAM_CERTIFICATE_EXPIRED,
                                List.of(
                                        Parameter.of(new PersonId(7)),
                                        Parameter.of("Fire safety"),
                                        Parameter.of(LocalDate.of(2026, 12, 1))),
                                ""),
                        Map.of());

        assertThat(words.text()).startsWith("an employee held the certificate Fire safety until 1 December 2026");
    }

    @Test
    void aTitleIsSaidInTheLanguageOfTheReader() {
        Wording.Kept kept = new Wording.Kept(
                NotificationKind.PROOF_ACCEPTED,
                List.of(Parameter.of(new dk.loeft.competence.Wording("Lytte", "Listening"))),
                "");

        assertThat(Wording.in(Locale.ENGLISH).words(kept, Map.of()).title()).endsWith(": Listening");
        assertThat(Wording.in(Locale.forLanguageTag("da")).words(kept, Map.of()).title())
                .endsWith(": Lytte");
    }

    @Test
    void parametersComeBackAsTheyWereWritten() {
        List<Parameter> parameters = List.of(
                Parameter.of("\"æøå\"\n|{0}"),
                Parameter.of("\"Spor\"", "Track\n"),
                Parameter.of(12),
                Parameter.of(LocalDate.of(2026, 2, 28)),
                Parameter.of(new dk.loeft.competence.Wording("Lytte", "")),
                Parameter.of(new PersonId(3)));

        assertThat(Parameter.read(Parameter.written(parameters))).isEqualTo(parameters);
    }
}
