package dk.loeft.integration.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {
    @Test
    void aDomainWithDanishLettersIsWrittenAsServersKnowIt() {
        assertThat(Composer.address("anne@rødovre.example"))
                .hasValueSatisfying(
                        address -> assertThat(address.getAddress()).isEqualTo("anne@xn--rdovre-bya.example"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "anne",
                "@havnestad.example",
                "anne@",
                "a,b@havnestad.example",
                "a@b@havnestad.example",
                "anne@havnestad.example\r\nBcc: bo@havnestad.example",
                "<anne@havnestad.example>",
                "Anne <anne@havnestad.example>"
            })
    void whatIsNoSingleAddressIsNone(String text) {
        assertThat(Composer.address(text)).isEmpty();
    }
}
