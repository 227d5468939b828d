package dk.loeft.organisation.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class SignInDelayTest {
    @Test
    void fourWrongPasswordsCostNothing() {
        assertThat(SignInDelay.after(0)).isZero();
        assertThat(SignInDelay.after(4)).isZero();
    }

    @Test
    void theFifthCostsASecondAndEachFurtherOneTwiceAsMuch() {
        assertThat(SignInDelay.after(5)).isEqualTo(Duration.ofSeconds(1));
        assertThat(SignInDelay.after(6)).isEqualTo(Duration.ofSeconds(2));
        assertThat(SignInDelay.after(14)).isEqualTo(Duration.ofSeconds(512));
    }

    @Test
    void noWaitIsLongerThanAQuarterOfAnHour() {
        assertThat(SignInDelay.after(15)).isEqualTo(Duration.ofMinutes(15));
        assertThat(SignInDelay.after(Integer.MAX_VALUE)).isEqualTo(Duration.ofMinutes(15));
    }
}
