package dk.loeft.organisation.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UserNameTest {
    @Test
    void caseAndSpaceAroundMakeNoDifference() {
        assertThat(UserName.normal("  Sofie.ØRSTED ")).isEqualTo("sofie.ørsted");
    }

    @Test
    void aNameIsLettersDigitsAndAFewSigns() {
        assertThat(UserName.valid("s.ørsted-2_a@by.dk")).isTrue();
        assertThat(UserName.valid("a")).isFalse();
        assertThat(UserName.valid("to ord")).isFalse();
        assertThat(UserName.valid("josé")).isFalse();
        assertThat(UserName.valid("a".repeat(101))).isFalse();
    }
}
