package dk.loeft.content.engine.aicc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What units say, in all the ways they say it (CMI001, 5.1, 6.4 and appendix A). */
class AuDataTest {

    private static Map<String, String> put(String data) {
        return AuData.merged(AiccGroups.parse(data), Map.of());
    }

    @Test
    void caseOrderBlanksAndLineEndsDoNotMatter() {
        Map<String, String> known = put("[core_LESSON]\rside=3\r\r[ Core ]\nSCORE = 80,100,0\n\n lesson_STATUS=P\n"
                + "Time=0:5:7.5\r\nLesson_Location = side 3 \r\n");

        assertThat(known)
                .containsEntry("cmi.suspend_data", "side=3")
                .containsEntry("cmi.core.lesson_status", "passed")
                .containsEntry("cmi.core.score.raw", "80")
                .containsEntry("cmi.core.score.max", "100")
                .containsEntry("cmi.core.score.min", "0")
                .containsEntry("cmi.core.session_time", "0000:05:07.50")
                .containsEntry("cmi.core.lesson_location", "side 3");
    }

    @Test
    void aStatusMayCarryHowTheUnitWantsToBeLeft() {
        assertThat(put("[Core]\nLesson_Status=incomplete, S"))
                .containsEntry("cmi.core.lesson_status", "incomplete")
                .containsEntry(AuData.EXIT, "suspend");
        assertThat(put("[Core]\nLesson_Status=F,time-out")).containsEntry(AuData.EXIT, "time-out");
        assertThat(put("[Core]\nLesson_Status=N,L"))
                .doesNotContainKey("cmi.core.lesson_status")
                .containsEntry(AuData.EXIT, "logout");
    }

    @Test
    void whatIsLeftOutStaysAndWhatIsNonsenseIsLeftOut() {
        Map<String, String> stored = Map.of("cmi.core.lesson_location", "3", "cmi.suspend_data", "x");
        Map<String, String> merged = AuData.merged(
                AiccGroups.parse("[Core]\nScore=\nTime=snart\nLesson_Status=glad\nLesson_Location=" + "å".repeat(300)),
                stored);
        assertThat(merged).isEqualTo(stored);
    }

    @Test
    void theMemoryOfAUnitIsKeptToTheLetter() {
        String memory = "a=1;b\r\n\r\n[side 4]\r\n;ingen kommentar\r\n  ind";
        assertThat(put("[Core]\r\nScore=1\r\n[Core_Lesson]\r\n" + memory + "\r\n[Objectives_Status]\r\nJ_ID.1=x"))
                .containsEntry("cmi.suspend_data", memory)
                .containsEntry("cmi.objectives.0.id", "x");
    }

    @Test
    void objectivesAreFoundAgainByTheirIdentifier() {
        Map<String, String> stored =
                put("[Objectives_Status]\nJ_ID.1=a\nJ_Score.1=50\nJ_Status.1=F\nJ_ID.2=b\nJ_Status.2=i");
        Map<String, String> merged = AuData.merged(
                AiccGroups.parse("[Objectives_Status]\nJ_ID.1=b\nJ_Status.1=P\nJ_ID.2=c\nJ_Score.2=1,2"), stored);

        assertThat(merged)
                .containsEntry("cmi.objectives.0.status", "failed")
                .containsEntry("cmi.objectives.0.score.raw", "50")
                .containsEntry("cmi.objectives.1.id", "b")
                .containsEntry("cmi.objectives.1.status", "passed")
                .containsEntry("cmi.objectives.2.id", "c")
                .containsEntry("cmi.objectives.2.score.max", "2");
    }

    @Test
    void aUnitIsToldWhatIsKnownAndNothingOfWhereSomebodyLives() {
        Map<String, String> cmi = new LinkedHashMap<>();
        cmi.put("cmi.core.student_name", "Hansen, Anne\r\nCredit=no-credit");
        cmi.put("cmi.core.lesson_status", "incomplete");
        cmi.put("cmi.core.entry", "resume");
        cmi.put("cmi.core.total_time", "0012:03:04.00");
        cmi.put("cmi.core.score.raw", "40");
        cmi.put("cmi.suspend_data", "side=3");
        cmi.put("cmi.student_data.mastery_score", "80");
        String told = AuData.told(cmi, "k-1");

        assertThat(told)
                .contains("Lesson_Status=incomplete, resume\r\n", "Time=12:03:04\r\n", "Score=40\r\n")
                .contains("[Core_Lesson]\r\nside=3\r\n", "[Evaluation]\r\nCourse_ID=k-1\r\n", "Mastery_Score=80\r\n")
                .contains("Student_Name=Hansen, Anne Credit=no-credit\r\n")
                .endsWith("[Student_Demographics]\r\n");
        assertThat(AiccGroups.parse(told).value("core", "credit")).contains("");
    }

    @Test
    void aFormIsReadHoweverItIsWritten() {
        HacpMessage message = HacpMessage.parse(
                "COMMAND=putParam&Session_ID=abc&version=2.0&AICC_Data=[core]%0D%0AScore=100%25+&Time=1:00"
                        .getBytes(StandardCharsets.US_ASCII));
        assertThat(message.command()).isEqualTo("putparam");
        assertThat(message.session()).isEqualTo("abc");
        assertThat(message.data()).isEqualTo("[core]\r\nScore=100% &Time=1:00");

        byte[] windows = "command=GetParam&session_id=%E6&aicc_data=æ".getBytes(Charset.forName("windows-1252"));
        assertThat(HacpMessage.parse(windows)).isEqualTo(new HacpMessage("getparam", "æ", "æ"));
        assertThat(HacpMessage.parse(new byte[0])).isEqualTo(new HacpMessage("", "", ""));
    }

    @Test
    void answersToQuestionsAreAddedOneByOne() {
        Map<String, String> elements = new LinkedHashMap<>(Map.of("cmi.interactions.0.id", "q0"));
        AuRecords.interactions(
                List.of(
                        Map.of(
                                "interaction_id", "q1",
                                "type_interaction", "C",
                                "student_response", "b",
                                "result", "W",
                                "time", "10:00:00",
                                "latency", "0:0:9"),
                        Map.of("interaction_id", "q1", "result", "0.5", "type_interaction", "ukendt")),
                elements);

        assertThat(elements)
                .containsEntry("cmi.interactions.1.type", "choice")
                .containsEntry("cmi.interactions.1.result", "wrong")
                .containsEntry("cmi.interactions.1.latency", "0000:00:09.00")
                .containsEntry("cmi.interactions.2.result", "0.5")
                .doesNotContainKeys("cmi.interactions.2.type", "cmi.interactions.3.id");
    }

    @Test
    void commentsAndPathsFollowOneAnotherAndNeverGrowWithoutEnd() {
        Map<String, String> elements = new LinkedHashMap<>();
        AuRecords.comments(List.of(Map.of("comment", "en"), Map.of("comment", "to")), elements);
        AuRecords.path(List.of(Map.of("element_location", "s1", "status", "c")), elements);
        AuRecords.performance("x".repeat(70_000), elements);

        assertThat(elements).containsEntry("cmi.comments", "en\nto").containsEntry("aicc.path", "s1\tc\t\t");
        assertThat(elements.get("aicc.performance")).hasSize(64_000);
    }
}
