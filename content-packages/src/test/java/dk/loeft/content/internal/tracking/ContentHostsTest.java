package dk.loeft.content.internal.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContentHostsTest {
    private final ContentHosts hosts =
            ContentHosts.of(" Kurser.Example, lokal.example:8443  https://skrevet.forkert, ,");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://kurser.example",
                "http://KURSER.example/a?b=<c>#d",
                "https://lokal.example:8443/%C3%A6?x=[1]"
            })
    void aHostOnTheListIsAllowedWhateverItsPath(String address) {
        assertThat(hosts.allow(address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://kurser.example.ond.example/",
                "https://ond.example/?kurser.example",
                "https://kurser.example@ond.example/",
                "https://kurser.example:444/",
                "https://lokal.example/",
                "https://skrevet.forkert/",
                "ftp://kurser.example/",
                "javascript://kurser.example/",
                "//kurser.example/",
                "null",
                ""
            })
    void everyOtherHostPortOrSchemeIsNot(String address) {
        assertThat(hosts.allow(address)).isFalse();
    }

    @Test
    void anEmptyListAllowsNobody() {
        assertThat(ContentHosts.of("").hosts()).isEmpty();
        assertThat(ContentHosts.of("").allow("https://kurser.example/")).isFalse();
    }
}
