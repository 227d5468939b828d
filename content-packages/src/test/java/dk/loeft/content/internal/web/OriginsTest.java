package dk.loeft.content.internal.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OriginsTest {
    private final Origins origins = new Origins("https://laer.kommune.dk/loeft", "https://indhold.kommune.dk");

    @Test
    void contentIsServedOnItsOwnHostAlone() {
        assertThat(origins.servesContentOn("indhold.kommune.dk")).isTrue();
        assertThat(origins.servesContentOn("INDHOLD.kommune.dk:443")).isTrue();
        assertThat(origins.servesContentOn("laer.kommune.dk")).isFalse();
        assertThat(origins.servesContentOn(null)).isFalse();
    }

    @Test
    void nothingIsServedWhileBothOriginsHaveTheSameHost() {
        Origins same = new Origins("http://localhost:8080", "http://localhost:8081");
        assertThat(same.servesContentOn("localhost:8081")).isFalse();
    }

    @Test
    void onlyThePlayerMayReport() {
        assertThat(origins.admitsFrom("https://indhold.kommune.dk")).isTrue();
        assertThat(origins.admitsFrom(null)).isTrue();
        assertThat(origins.admitsFrom("https://laer.kommune.dk")).isFalse();
        assertThat(origins.admitsFrom("null")).isFalse();
    }

    @Test
    void anOriginHasNoPath() {
        assertThat(origins.page()).isEqualTo("https://laer.kommune.dk");
    }
}
