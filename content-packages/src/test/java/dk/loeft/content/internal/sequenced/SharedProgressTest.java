package dk.loeft.content.internal.sequenced;

import static org.assertj.core.api.Assertions.assertThat;

import dk.loeft.testing.RealDatabase;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Objectives and data stores that courses of a person share, and those that they do not. */
class SharedProgressTest {
    @RegisterExtension
    static final RealDatabase database = new RealDatabase();

    private static final String MANIFEST = """
            <manifest identifier="%1$s" xmlns="http://www.imsglobal.org/xsd/imscp_v1p1"
                xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3" xmlns:imsss="http://www.imsglobal.org/xsd/imsss"
                xmlns:adlseq="http://www.adlnet.org/xsd/adlseq_v1p3">
              <metadata><schema>ADL SCORM</schema><schemaversion>2004 4th Edition</schemaversion></metadata>
              <organizations default="o">
                <organization identifier="o" adlseq:objectivesGlobalToSystem="%2$s" adlcp:sharedDataGlobalToSystem="%2$s">
                  <title>%1$s</title>
                  <item identifier="learn" identifierref="r"><title>Lær</title>
                    <adlcp:data><adlcp:map targetID="dk.loeft.test.note"/></adlcp:data>
                    <imsss:sequencing>
                      <imsss:sequencingRules><imsss:preConditionRule>
                        <imsss:ruleConditions><imsss:ruleCondition condition="satisfied"/></imsss:ruleConditions>
                        <imsss:ruleAction action="skip"/>
                      </imsss:preConditionRule></imsss:sequencingRules>
                      <imsss:objectives><imsss:primaryObjective objectiveID="known">
                        <imsss:mapInfo targetObjectiveID="dk.loeft.test.known" readSatisfiedStatus="true" writeSatisfiedStatus="true"/>
                      </imsss:primaryObjective></imsss:objectives>
                    </imsss:sequencing>
                  </item>
                  <item identifier="last" identifierref="r"><title>Sidst</title>
                    <adlcp:data><adlcp:map targetID="dk.loeft.test.note"/></adlcp:data>
                  </item>
                  <imsss:sequencing><imsss:controlMode choice="true" flow="true"/></imsss:sequencing>
                </organization>
              </organizations>
              <resources><resource identifier="r" type="webcontent" adlcp:scormType="sco" href="side.html"/></resources>
            </manifest>""";

    private static final Map<String, String> LEARNT = Map.of(
            "cmi.success_status", "passed", "cmi.completion_status", "completed", "adl.data.0.store", "husk mig");

    @TempDir
    static Path root = Path.of("");

    static String sharing = "";

    static String other = "";

    static String alone = "";

    Classroom room = new Classroom(database, root);

    @BeforeAll
    static void upload() throws Exception {
        database.execute("INSERT INTO person (id, staff_number, given_name, family_name, language, created_at)"
                + " VALUES (1, 'M1', 'Anne', 'Ærø Hansen', 'da', '2026-01-01')");
        sharing = upload("first", true);
        other = upload("second", true);
        alone = upload("third", false);
    }

    private static String upload(String name, boolean shares) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (List<String> file : List.of(
                    List.of("imsmanifest.xml", MANIFEST.formatted(name, shares)),
                    List.of("side.html", "<html lang=\"da\"><title>x</title></html>"))) {
                zip.putNextEntry(new ZipEntry(file.get(0)));
                zip.write(file.get(1).getBytes(StandardCharsets.UTF_8));
            }
        }
        return new Classroom(database, root).upload(new ByteArrayInputStream(bytes.toByteArray()));
    }

    @BeforeEach
    void forget() {
        database.execute("DELETE FROM sequenced_objective", "DELETE FROM sequenced_store");
    }

    @Test
    void whatWasLearntInOneCourseIsKnownInAnother() {
        Classroom.Sitting first = room.open(sharing, 201).begin();
        assertThat(first.at()).isEqualTo("learn");
        first.goes("continue", LEARNT);

        Classroom.Sitting second = room.open(other, 202).begin();
        assertThat(second.at()).isEqualTo("last");
        assertThat(second.stored()).containsExactly("husk mig");
    }

    @Test
    void aCourseThatKeepsToItselfNeitherGivesNorTakes() {
        room.open(alone, 301).begin().goes("continue", LEARNT);
        assertThat(database.number("SELECT COUNT(*) FROM sequenced_objective")).isZero();
        assertThat(room.open(sharing, 302).begin().at()).isEqualTo("learn");

        room.open(sharing, 303).begin().goes("continue", LEARNT);
        assertThat(room.open(alone, 304).begin().at()).isEqualTo("learn");
    }

    @Test
    void withinACourseTheNextScoFindsWhatTheOneBeforeStored() {
        Classroom.Sitting sitting = room.open(alone, 401).begin();
        sitting.goes("continue", LEARNT);
        assertThat(sitting.at()).isEqualTo("last");
        assertThat(sitting.stored()).containsExactly("husk mig");
    }

    @Test
    void whatIsSharedIsThePersonsOwn() {
        room.open(sharing, 501).begin().goes("continue", LEARNT);
        assertThat(database.number("SELECT COUNT(*) FROM sequenced_objective WHERE person_id = 1"))
                .isEqualTo(1);
        assertThat(database.number("SELECT COUNT(*) FROM sequenced_store WHERE person_id = 1"))
                .isEqualTo(1);
    }
}
