package dk.loeft.xapi.internal.forward;

import static org.assertj.core.api.Assertions.assertThat;

import dk.loeft.xapi.internal.forward.Addresses.Refusal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {
    @ParameterizedTest
    @CsvSource({
        "http://127.0.0.1:8080/xapi, FORBIDDEN",
        "http://localhost/xapi, FORBIDDEN",
        "http://[::1]/xapi, FORBIDDEN",
        "http://[::ffff:127.0.0.1]/xapi, FORBIDDEN",
        "http://2130706433/xapi, FORBIDDEN",
        "http://169.254.169.254/latest/meta-data, FORBIDDEN",
        "https://[fe80::1]/xapi, FORBIDDEN",
        "http://[fd00:ec2::254]/, FORBIDDEN",
        "http://100.100.100.200/, FORBIDDEN",
        "http://0.0.0.0/xapi, FORBIDDEN",
        "http://224.0.0.1/xapi, FORBIDDEN",
        "ftp://192.0.2.1/xapi, FORM",
        "file:///etc/passwd, FORM",
        "//192.0.2.1/xapi, FORM",
        "https://user:secret@192.0.2.1/xapi, FORM",
        "https://192.0.2.1/xapi?x=1, FORM",
        "https://192.0.2.1/xapi#x, FORM",
        "'', FORM",
        "http://no such, FORM",
        "https://findes-ikke.invalid/xapi, UNKNOWN"
    })
    void nobodyIsSentToTheMachineItselfOrToTheSecretsOfItsCloud(String endpoint, Refusal refusal) {
        assertThat(new Addresses(false).refusal(endpoint)).contains(refusal);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://192.0.2.1/xapi", "http://10.1.2.3/xapi/", "https://[2001:db8::1]:8443/xapi"})
    void otherMachinesInTheHouseAndOutsideMayBeAsked(String endpoint) {
        assertThat(new Addresses(false).refusal(endpoint)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"http://127.0.0.1/xapi, ", "http://[fe80::1]/xapi, ", "http://0.0.0.0/xapi, FORBIDDEN"})
    void aSettingAllowsWhatIsNear(String endpoint, Refusal refusal) {
        assertThat(new Addresses(true).refusal(endpoint).orElse(null)).isEqualTo(refusal);
    }
}
