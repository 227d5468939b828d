package dk.loeft.web.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.loeft.certification.engine.DueTerms;
import dk.loeft.certification.engine.DueTerms.Reminder;
import dk.loeft.certification.engine.DueTerms.Reminder.Recipient;
import dk.loeft.shared.RefusedException;
import dk.loeft.web.Language;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReminderLinesTest {
    @Test
    void theyAreWrittenInTheWordsOfThePageAndReadBackInEitherLanguage() {
        String danish = ReminderLines.written(DueTerms.REMINDERS, Language.DANISH);

        assertThat(danish).startsWith("-30 personen").contains("1 lederen").endsWith("30 HR");
        assertThat(ReminderLines.read(danish)).isEqualTo(DueTerms.REMINDERS);
        assertThat(ReminderLines.read(ReminderLines.written(DueTerms.REMINDERS, Locale.ENGLISH)))
                .isEqualTo(DueTerms.REMINDERS);
    }

    @Test
    void blankLinesSignsAndLargeLettersDoNotMatter() {
        assertThat(ReminderLines.read("\n  +14   Lederen \n\n0 hr\n"))
                .containsExactly(new Reminder(14, Recipient.LEADER), new Reminder(0, Recipient.HR));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-30", "personen -30", "-30 chefen", "1000 HR", "1,5 HR"})
    void whatCannotBeReadIsNamed(String line) {
        assertThatThrownBy(() -> ReminderLines.read("-7 personen\n" + line))
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.arguments())
                        .containsExactly(line))
                .hasMessage("certification.rules.reminder");
    }
}
