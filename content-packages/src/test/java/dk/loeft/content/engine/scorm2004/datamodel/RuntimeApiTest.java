package dk.loeft.content.engine.scorm2004.datamodel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The API and the data model of a SCO (RTE 3 and 4). */
class RuntimeApiTest {

    private final List<ScoReport> saved = new ArrayList<>();
    private boolean saves = true;
    private final Map<String, String> elements = new LinkedHashMap<>();
    private final List<ScoLaunch.Store> stores = new ArrayList<>();
    private RuntimeApi api = open();

    private RuntimeApi open() {
        ScoLaunch launch = new ScoLaunch(elements, stores, Map.of("continue", "true", "choice.a.b", "true"));
        api = new RuntimeApi(ScoLaunch.fromMap(launch.toMap()), report -> {
            saved.add(report);
            return saves;
        });
        return api;
    }

    private RuntimeApi running() {
        open().initialize("");
        return api;
    }

    private void assertSet(String element, String value, int error) {
        assertThat(api.setValue(element, value)).as(element + "=" + value).isEqualTo(error == 0 ? "true" : "false");
        assertThat(api.getLastError()).as(element + "=" + value).isEqualTo(Integer.toString(error));
    }

    private void assertGet(String element, String value, int error) {
        assertThat(api.getValue(element)).as(element).isEqualTo(value);
        assertThat(api.getLastError()).as(element).isEqualTo(Integer.toString(error));
    }

    @Test
    void nothingWorksBeforeInitialize() {
        assertThat(api.terminate("")).isEqualTo("false");
        assertThat(api.getLastError()).isEqualTo("112");
        assertGet("cmi.location", "", 122);
        assertSet("cmi.location", "x", 132);
        assertThat(api.commit("")).isEqualTo("false");
        assertThat(api.getLastError()).isEqualTo("142");
    }

    @Test
    void aSessionOpensOnceAndClosesOnce() {
        assertThat(api.initialize("x")).isEqualTo("false");
        assertThat(api.getLastError()).isEqualTo("201");
        assertThat(api.initialize("")).isEqualTo("true");
        assertThat(api.initialize("")).isEqualTo("false");
        assertThat(api.getLastError()).isEqualTo("103");
        assertThat(api.terminate("")).isEqualTo("true");
        assertThat(api.terminate("")).isEqualTo("false");
        assertThat(api.getLastError()).isEqualTo("113");
        assertThat(api.initialize("")).isEqualTo("false");
        assertThat(api.getLastError()).isEqualTo("104");
        assertGet("cmi.location", "", 123);
        assertSet("cmi.location", "x", 133);
        assertThat(api.commit("")).isEqualTo("false");
        assertThat(api.getLastError()).isEqualTo("143");
    }

    @Test
    void whatCouldNotBeSavedIsSaidAndTheSessionStaysOpen() {
        running();
        saves = false;
        assertThat(api.commit("")).isEqualTo("false");
        assertThat(api.getLastError()).isEqualTo("391");
        assertThat(api.terminate("")).isEqualTo("false");
        assertThat(api.getLastError()).isEqualTo("111");
        saves = true;
        assertThat(api.terminate("")).isEqualTo("true");
        assertThat(saved).last().matches(ScoReport::terminated);
    }

    @Test
    void askingForTheErrorLeavesItStanding() {
        running().getValue("cmi.nonsense");
        assertThat(api.getErrorString("401")).isEqualTo("Undefined data model element");
        assertThat(api.getErrorString("0401")).isEmpty();
        assertThat(api.getDiagnostic("")).contains("cmi.nonsense");
        assertThat(api.getLastError()).isEqualTo("401");
    }

    @Test
    void aReportHoldsWhatWasSetInItsOrder() {
        running();
        assertSet("cmi.location", "1", 0);
        assertSet("cmi.exit", "suspend", 0);
        assertSet("cmi.location", "2", 0);
        api.terminate("");
        ScoReport report = saved.get(0);
        assertThat(report.changes().toString()).isEqualTo("{cmi.location=2, cmi.exit=suspend}");
        assertThat(ScoReport.fromMap(report.toMap())).isEqualTo(report);
    }

    @ParameterizedTest
    @CsvSource({
        "cmi.nothing, 401",
        "cmi, 401",
        "'', 301",
        "cmi.score, 401",
        "cmi.interactions, 401",
        "cmi.location._children, 301",
        "cmi.location._count, 301",
        "cmi.nothing._children, 401",
        "cmi.objectives.0.id, 301",
        "cmi.location, 403",
        "cmi.exit, 405",
        "cmi.session_time, 405",
        "cmi.interactions.0.objectives._count, 301",
        "adl.nav.request_valid.choice, 401",
        "adl.nav.request_valid.choice.x, 301"
    })
    void whatCannotBeReadSaysWhy(String element, int error) {
        running();
        assertGet(element, "", error);
    }

    @ParameterizedTest
    @CsvSource({
        "'', x, 351",
        "cmi.nothing, x, 401",
        "cmi._version, 2, 404",
        "cmi.objectives._count, 2, 404",
        "cmi.mode, browse, 404",
        "cmi.score._children, x, 404",
        "cmi.score.scaled, 1.1, 407",
        "cmi.score.scaled, one, 406",
        "cmi.progress_measure, -0.1, 407",
        "cmi.completion_status, done, 406",
        "cmi.exit, later, 406",
        "cmi.objectives.1.id, x, 351",
        "cmi.objectives.0.success_status, passed, 408",
        "cmi.objectives.0.id, 'a b', 406",
        "cmi.objectives.0.id, urn:, 406",
        "cmi.interactions.0.type, choice, 408",
        "cmi.session_time, 1:00, 406",
        "cmi.learner_preference.language, danish, 406",
        "cmi.learner_preference.audio_level, -1, 407",
        "adl.nav.request, sideways, 406",
        "adl.nav.request_valid.continue, true, 404"
    })
    void whatCannotBeSetSaysWhy(String element, String value, int error) {
        running();
        assertSet(element, value, error);
        assertThat(api.report().changes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "cmi.location, anything",
        "cmi.suspend_data, '{}'",
        "cmi.score.scaled, -1",
        "cmi.score.raw, -17.5",
        "cmi.session_time, P1DT2H0.05S",
        "cmi.comments_from_learner.0.comment, {lang=da}Godt",
        "adl.nav.request, exitAll",
        "adl.nav.request, {target=a.b}choice",
        "cmi.learner_preference.language, da-DK",
        "cmi.objectives.0.id, urn:x:y"
    })
    void whatFitsIsTaken(String element, String value) {
        running();
        assertSet(element, value, 0);
    }

    @Test
    void theThresholdsDecideTheStatus() {
        elements.put("cmi.completion_threshold", "0.8");
        elements.put("cmi.scaled_passing_score", "0.6");
        running();
        assertSet("cmi.completion_status", "completed", 0);
        assertSet("cmi.success_status", "passed", 0);
        assertGet("cmi.completion_status", "unknown", 0);
        assertGet("cmi.success_status", "unknown", 0);
        assertSet("cmi.progress_measure", "0.79", 0);
        assertSet("cmi.score.scaled", "0.6", 0);
        assertGet("cmi.completion_status", "incomplete", 0);
        assertGet("cmi.success_status", "passed", 0);
    }

    @Test
    void idsOfObjectivesStayAndAreUnique() {
        running();
        assertSet("cmi.objectives.0.id", "a", 0);
        assertSet("cmi.objectives.0.id", "b", 351);
        assertSet("cmi.objectives.0.id", "a", 0);
        assertSet("cmi.objectives.1.id", "a", 351);
        assertGet("cmi.objectives._count", "1", 0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "true-false | true | yes",
                "choice | a[,]b | a[,]a",
                "fill-in | {lang=da}ja[,]nej | {lang=zz}ja",
                "likert | ok | o k",
                "long-fill-in | en lang tekst | {lang=zz}x",
                "matching | a[.]1[,]b[.]2 | a[,]b",
                "performance | a[.]1 | a",
                "sequencing | a[,]b[,]a | a[,]",
                "numeric | 3.5 | three"
            })
    void responsesFollowTheirType(String type, String fits, String not) {
        running();
        assertSet("cmi.interactions.0.id", "i", 0);
        assertSet("cmi.interactions.0.learner_response", fits, 408);
        assertSet("cmi.interactions.0.type", type, 0);
        assertSet("cmi.interactions.0.learner_response", fits, 0);
        assertSet("cmi.interactions.0.learner_response", not, 406);
        assertGet("cmi.interactions.0.learner_response", fits, 0);
    }

    @Test
    void correctResponsesHaveFormsAndNumbersOfTheirOwn() {
        running();
        assertSet("cmi.interactions.0.id", "i", 0);
        assertSet("cmi.interactions.0.type", "numeric", 0);
        assertSet("cmi.interactions.0.correct_responses.0.pattern", "1[:]2", 0);
        assertSet("cmi.interactions.0.correct_responses.0.pattern", "2[:]1", 406);
        assertSet("cmi.interactions.0.correct_responses.1.pattern", "3[:]4", 351);
        assertSet("cmi.interactions.1.id", "j", 0);
        assertSet("cmi.interactions.1.type", "choice", 0);
        assertSet("cmi.interactions.1.correct_responses.0.pattern", "a[,]b", 0);
        assertSet("cmi.interactions.1.correct_responses.1.pattern", "b[,]a", 351);
        assertSet("cmi.interactions.1.correct_responses.1.pattern", "b[,]c", 0);
        assertGet("cmi.interactions.1.correct_responses._count", "2", 0);
    }

    @Test
    void storesKeepToWhatTheManifestAllows() {
        stores.add(new ScoLaunch.Store("shared", true, false, true, "there"));
        stores.add(new ScoLaunch.Store("secret", false, true, false, ""));
        running();
        assertGet("adl.data._count", "2", 0);
        assertGet("adl.data.0.store", "there", 0);
        assertSet("adl.data.0.store", "x", 404);
        assertSet("adl.data.1.store", "x", 0);
        assertGet("adl.data.1.store", "", 405);
        assertSet("adl.data.2.store", "x", 351);
        assertSet("adl.data.0.id", "x", 404);
        assertThat(api.stores()).containsEntry("secret", "x");
    }

    @Test
    void requestsAreKnownToBeValidOrNot() {
        running();
        assertGet("adl.nav.request_valid.continue", "true", 0);
        assertGet("adl.nav.request_valid.previous", "unknown", 0);
        assertGet("adl.nav.request_valid.choice.{target=a.b}", "true", 0);
        assertGet("adl.nav.request_valid.jump.{target=a.b}", "false", 0);
        assertGet("adl.nav.request", "_none_", 0);
    }

    @Test
    void whatTheServerSaysLaterOfRequestsHolds() {
        running();
        api.allow(Map.of("continue", "false", "jump.a.b", "true"));
        assertGet("adl.nav.request_valid.continue", "false", 0);
        assertGet("adl.nav.request_valid.jump.{target=a.b}", "true", 0);
        assertGet("adl.nav.request_valid.choice.{target=a.b}", "false", 0);
    }

    @ParameterizedTest
    @CsvSource({
        "1970, 0",
        "2038-12-31, 0",
        "2009-01-01T23:59:59.5Z, 0",
        "2009-01-01T10:00:00.25+02:00, 0",
        "1969, 406",
        "2009-13, 406",
        "2009-01-01T10:00:00Z, 406",
        "2009-01-01T24, 406"
    })
    void timestampsAreOfTheirForm(String moment, int error) {
        running();
        assertSet("cmi.comments_from_learner.0.timestamp", moment, error);
    }
}
