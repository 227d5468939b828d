package dk.loeft.content.internal.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.loeft.content.SequencedAnswer;
import dk.loeft.content.SequencedCommit;
import dk.loeft.content.SequencedView;
import dk.loeft.content.SequencedView.Delivery;
import dk.loeft.content.SequencedView.Line;
import dk.loeft.content.SequencedView.Said;
import dk.loeft.content.SequencedView.Why;
import dk.loeft.learning.PartState;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SequencedJsonTest {
    private static final String COMMIT = "{\"launch\":\"7\",\"seq\":3,\"visit\":2,\"activity\":\"A\",\"seconds\":60,"
            + "\"terminated\":true,\"elements\":{\"cmi.objectives.0.id\":\"z\",\"cmi.location\":\"b\"},"
            + "\"navigation\":{\"request\":\"choice\",\"target\":\"B\"}}";

    private static List<SequencedCommit> read(String body) throws MalformedBody {
        return SequencedJson.commits(body.getBytes(StandardCharsets.UTF_8), "commits");
    }

    @Test
    void aCommitIsReadAndItsElementsKeepTheirOrder() throws MalformedBody {
        assertThat(read("{\"commits\":[" + COMMIT + "]}")).singleElement().satisfies(commit -> {
            assertThat(commit.launch()).isEqualTo(7);
            assertThat(commit.visit()).isEqualTo(2);
            assertThat(commit.terminated()).isTrue();
            assertThat(commit.elements().keySet()).containsExactly("cmi.objectives.0.id", "cmi.location");
            assertThat(commit.navigation()).contains(new SequencedCommit.Navigation("choice", "B"));
        });
        assertThat(read("{}")).isEmpty();
        assertThat(read("{\"commits\":[" + COMMIT.replaceFirst(",\"navigation.*", "}") + "]}"))
                .singleElement()
                .satisfies(commit -> assertThat(commit.navigation()).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{\"commits\":{}}",
                "{\"commits\":[7]}",
                "{\"commits\":[{\"launch\":\"7\",\"seq\":0,\"visit\":1,\"seconds\":1,\"elements\":{}}]}",
                "{\"commits\":[{\"launch\":\"7\",\"seq\":1,\"visit\":-1,\"seconds\":1,\"elements\":{}}]}",
                "{\"commits\":[{\"launch\":\"7\",\"seq\":1,\"seconds\":1,\"elements\":{}}]}",
                "{\"commits\":[{\"launch\":\"x\",\"seq\":1,\"visit\":1,\"seconds\":1,\"elements\":{}}]}",
                "{\"commits\":[{\"launch\":\"7\",\"seq\":1,\"visit\":1,\"seconds\":1,\"elements\":{\"a\":1}}]}",
                "{\"commits\":[{\"launch\":\"7\",\"seq\":1,\"visit\":1,\"seconds\":1,\"elements\":{},\"navigation\":\"x\"}]}"
            })
    void whatIsNoCommitIsRefused(String body) {
        assertThatThrownBy(() -> read(body)).isInstanceOf(MalformedBody.class);
    }

    @Test
    void aViewSaysWhatIsOpenWhatCanBeDoneAndWhatIsShown() {
        SequencedView view = new SequencedView(
                4,
                Optional.of(new Delivery(
                        "A", "Del", "/content/p/x/a.html", Map.of("elements", Map.of("cmi.mode", "normal")))),
                false,
                Optional.of(Said.LOCKED),
                Set.of("continue"),
                List.of(new Line("A", "Del", 0, true, PartState.IN_PROGRESS, true, false, Why.FLOW)),
                Map.of("choice.A", "true"),
                true);
        JsonObject json = SequencedJson.write(new SequencedAnswer.Stored(9, Optional.empty(), Optional.of(view)));

        assertThat(json.getInt("acknowledged")).isEqualTo(9);
        JsonObject written = json.getJsonObject("view");
        assertThat(written.getInt("visit")).isEqualTo(4);
        assertThat(written.getString("said")).isEqualTo("locked");
        assertThat(written.getBoolean("moved")).isTrue();
        assertThat(written.getJsonObject("controls").getBoolean("continue")).isTrue();
        assertThat(written.getJsonObject("controls").getBoolean("previous")).isFalse();
        assertThat(written.getJsonObject("requests").getString("choice.A")).isEqualTo("true");
        assertThat(written.getJsonObject("activity")
                        .getJsonObject("launch")
                        .getJsonObject("elements")
                        .getString("cmi.mode"))
                .isEqualTo("normal");
        assertThat(written.getJsonArray("outline").getJsonObject(0).getString("why"))
                .isEqualTo("flow");
        assertThat(written.getJsonArray("outline").getJsonObject(0).getString("state"))
                .isEqualTo("IN_PROGRESS");
    }
}
