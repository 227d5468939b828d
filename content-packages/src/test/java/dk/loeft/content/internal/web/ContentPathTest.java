package dk.loeft.content.internal.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContentPathTest {
    private static final String PACKAGE = "/content/p/" + "0f".repeat(32) + "/";

    @Test
    void segmentsAreDecodedAsUtf8AndComposed() {
        assertThat(ContentPath.parse(PACKAGE + "%C3%B8velser/a%20b+c%2B.html")
                        .orElseThrow()
                        .segments())
                .containsExactly("øvelser", "a b+c+.html");
        assertThat(ContentPath.parse(PACKAGE + "A%CC%8Aben.js").orElseThrow().fileName())
                .as("NFD as some systems send it")
                .isEqualTo("Åben.js");
        assertThat(ContentPath.parse(PACKAGE + "a%2").isPresent()).isFalse();
        assertThat(ContentPath.parse(PACKAGE + "%41").orElseThrow().fileName()).isEqualTo("A");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "..",
                "../secret",
                "a/../../b",
                "a/%2e%2e/b",
                "a%2f..%2fb",
                "a%5c..%5cb",
                "a\\b",
                "a//b",
                "a/",
                "./a",
                "a%00.html",
                "a%0d%0aX-Header:1",
                "a%zz",
                "a%",
                "%C3.html"
            })
    void whatCanNameNoFileIsNotFound(String path) {
        assertThat(ContentPath.parse(PACKAGE + path)).isEmpty();
    }

    @Test
    void thePackageIsNamedByItsHashAlone() {
        assertThat(ContentPath.parse("/content/p/abc/index.html")).isEmpty();
        assertThat(ContentPath.parse("/content/p/" + "0F".repeat(32) + "/index.html"))
                .isEmpty();
    }
}
