package dk.loeft.content.internal.scorm2004;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.loeft.content.Finding;
import dk.loeft.content.PackageLimits;
import dk.loeft.content.PackageRefused;
import dk.loeft.content.engine.scorm2004.tree.Activity;
import dk.loeft.content.engine.scorm2004.tree.ActivityTree;
import dk.loeft.content.engine.scorm2004.tree.CompletionThreshold;
import dk.loeft.content.engine.scorm2004.tree.Datum;
import dk.loeft.content.engine.scorm2004.tree.HideLmsUi;
import dk.loeft.content.engine.scorm2004.tree.Objective;
import dk.loeft.content.engine.scorm2004.tree.ObjectiveMap;
import dk.loeft.content.engine.scorm2004.tree.Sequencing;
import dk.loeft.content.engine.scorm2004.tree.SequencingRule.Action;
import dk.loeft.content.internal.Findings;
import dk.loeft.content.internal.manifest.SafeXml;
import dk.loeft.content.internal.manifest.XmlNode;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a SCORM 2004 manifest says of its activities (CAM 3.4, 5.1), and what is said of a wrong one. */
class ActivityTreeReaderTest {

    private static final String HEAD = """
            <manifest identifier="m" xmlns="http://www.imsglobal.org/xsd/imscp_v1p1"
                xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3" xmlns:imsss="http://www.imsglobal.org/xsd/imsss"
                xmlns:adlseq="http://www.adlnet.org/xsd/adlseq_v1p3" xmlns:adlnav="http://www.adlnet.org/xsd/adlnav_v1p3">
            <organizations default="o"><organization identifier="o"><title>Kursus</title>
            """;

    private static final String TAIL = """
            </organization></organizations>
            <resources><resource identifier="r" type="webcontent" adlcp:scormType="sco" href="side.html"/></resources>
            """;

    private final Findings findings = new Findings();

    private ActivityTree read(String items, String after) throws PackageRefused {
        byte[] xml = (HEAD + items + TAIL + after + "</manifest>").getBytes(StandardCharsets.UTF_8);
        XmlNode manifest = SafeXml.parse("imsmanifest.xml", xml, PackageLimits.defaults(), findings);
        return new ActivityTreeReader(manifest, "imsmanifest.xml", findings)
                .read(ActivityTreeReader.organization(manifest).orElseThrow());
    }

    private static String item(String inside) {
        return "<item identifier=\"a\" identifierref=\"r\"><title>Del</title>" + inside + "</item>";
    }

    private Activity first(String inside) throws PackageRefused {
        return read(item(inside), "").root().children().get(0);
    }

    private Sequencing sequencing(String inside) throws PackageRefused {
        return first("<imsss:sequencing>" + inside + "</imsss:sequencing>").sequencing();
    }

    @Test
    void whatIsNotSaidIsTheDefault() throws PackageRefused {
        Activity activity = first("");
        assertThat(activity.sequencing()).isEqualTo(Sequencing.DEFAULT);
        assertThat(activity.visible()).isTrue();
        assertThat(read("", "").objectivesGlobalToSystem()).isTrue();
        assertThat(findings.sorted()).isEmpty();
    }

    @Test
    void theItemSaysWhatIsSaidToTheSco() throws PackageRefused {
        Activity activity = first("""
                <adlcp:timeLimitAction>exit, no message</adlcp:timeLimitAction>
                <adlcp:dataFromLMS>start</adlcp:dataFromLMS>
                <adlcp:data><adlcp:map targetID="s" writeSharedData="false"/></adlcp:data>
                <adlnav:presentation><adlnav:navigationInterface><adlnav:hideLMSUI>abandonAll</adlnav:hideLMSUI>
                </adlnav:navigationInterface></adlnav:presentation>
                """);
        assertThat(activity.content()).isNotNull().satisfies(content -> {
            assertThat(content.sco()).isTrue();
            assertThat(content.timeLimitAction()).isEqualTo("exit,no message");
            assertThat(content.dataFromLms()).isEqualTo("start");
            assertThat(content.dataStores().toString()).contains("s, read=true, write=false");
            assertThat(content.hidden()).containsExactly(HideLmsUi.ABANDON_ALL);
        });
    }

    @Test
    void completionThresholdIsAnElementInEarlierEditionsAndAttributesInTheFourth() throws PackageRefused {
        assertThat(first("<adlcp:completionThreshold>0.75</adlcp:completionThreshold>")
                        .sequencing()
                        .completion())
                .isEqualTo(new CompletionThreshold(true, 0.75, 1));
        assertThat(first(
                                "<adlcp:completionThreshold completedByMeasure=\"true\" minProgressMeasure=\"0.5\" progressWeight=\"0.2\"/>")
                        .sequencing()
                        .completion())
                .isEqualTo(new CompletionThreshold(true, 0.5, 0.2));
    }

    @Test
    void bothMapsOfAnObjectiveAreOne() throws PackageRefused {
        Objective primary = sequencing("""
                        <imsss:objectives><imsss:primaryObjective objectiveID="p" satisfiedByMeasure="true">
                          <imsss:minNormalizedMeasure>0.4</imsss:minNormalizedMeasure>
                          <imsss:mapInfo targetObjectiveID="g" readSatisfiedStatus="false" writeNormalizedMeasure="true"/>
                        </imsss:primaryObjective></imsss:objectives>
                        <adlseq:objectives><adlseq:objective objectiveID="p">
                          <adlseq:mapInfo targetObjectiveID="g" readRawScore="false" readMinScore="false" readMaxScore="false"
                            readProgressMeasure="false" writeCompletionStatus="true"/>
                        </adlseq:objective></adlseq:objectives>
                        """).primary();
        assertThat(primary)
                .isEqualTo(new Objective(
                        "p",
                        true,
                        0.4,
                        java.util.List.of(new ObjectiveMap(
                                "g", Set.of(Datum.MEASURE, Datum.COMPLETED), Set.of(Datum.MEASURE, Datum.COMPLETED)))));
    }

    @Test
    void anItemsOwnElementsTakeThePlaceOfTheCollections() throws PackageRefused {
        ActivityTree tree = read(
                item("<imsss:sequencing IDRef=\"c\"><imsss:limitConditions attemptLimit=\"2\"/></imsss:sequencing>"),
                """
                <imsss:sequencingCollection><imsss:sequencing ID="c">
                  <imsss:limitConditions attemptLimit="5"/><imsss:deliveryControls tracked="false"/>
                </imsss:sequencing></imsss:sequencingCollection>
                """);
        Sequencing merged = tree.root().children().get(0).sequencing();
        assertThat(merged.limits().attemptLimit()).isEqualTo(2);
        assertThat(merged.delivery().tracked()).isFalse();
    }

    @Test
    void rulesAreReadInTheirOrder() throws PackageRefused {
        Sequencing read = sequencing("""
                <imsss:sequencingRules>
                  <imsss:preConditionRule><imsss:ruleConditions conditionCombination="any">
                    <imsss:ruleCondition condition="satisfied" operator="not"/><imsss:ruleCondition condition="attempted"/>
                  </imsss:ruleConditions><imsss:ruleAction action="skip"/></imsss:preConditionRule>
                  <imsss:postConditionRule><imsss:ruleConditions><imsss:ruleCondition condition="always"/>
                  </imsss:ruleConditions><imsss:ruleAction action="exitAll"/></imsss:postConditionRule>
                </imsss:sequencingRules>
                """);
        assertThat(read.rules()).extracting(r -> r.action()).containsExactly(Action.SKIP, Action.EXIT_ALL);
        assertThat(read.rules().get(0).conditions()).hasSize(2);
        assertThat(read.rules().get(0).conditions().get(0).negated()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<imsss:controlMode flow=\"maybe\"/> | sequencing.value-unknown",
                "<imsss:limitConditions attemptLimit=\"-1\"/> | sequencing.value-unknown",
                "<imsss:limitConditions attemptAbsoluteDurationLimit=\"1 hour\"/> | sequencing.value-unknown",
                "<imsss:rollupRules objectiveMeasureWeight=\"2\"/> | sequencing.value-range",
                "<imsss:sequencingRules><imsss:preConditionRule/></imsss:sequencingRules> | sequencing.value-unknown",
                "<imsss:objectives><imsss:objective/></imsss:objectives> | sequencing.objective-without-id",
                "<imsss:objectives><imsss:objective objectiveID=\"x\"/><imsss:objective objectiveID=\"x\"/></imsss:objectives> | sequencing.objective-twice",
                "<adlseq:objectives><adlseq:objective objectiveID=\"x\"/></adlseq:objectives> | sequencing.objective-unknown",
                "<imsss:sequencingRules><imsss:preConditionRule><imsss:ruleConditions><imsss:ruleCondition condition=\"satisfied\" referencedObjective=\"x\"/></imsss:ruleConditions><imsss:ruleAction action=\"skip\"/></imsss:preConditionRule></imsss:sequencingRules> | sequencing.objective-unknown",
                "<imsss:objectives><imsss:primaryObjective objectiveID=\"p\"><imsss:mapInfo targetObjectiveID=\"g\" writeSatisfiedStatus=\"true\"/></imsss:primaryObjective><imsss:objective objectiveID=\"q\"><imsss:mapInfo targetObjectiveID=\"g\" writeSatisfiedStatus=\"true\"/></imsss:objective></imsss:objectives> | sequencing.two-writers"
            })
    void whatIsWrongIsFound(String inside, String code) throws PackageRefused {
        sequencing(inside);
        assertThat(findings.sorted()).extracting(Finding::code).containsExactly(code);
    }

    @Test
    void anUnknownCollectionIsAnErrorAndAnUnreachableClusterAWarning() throws PackageRefused {
        read(item("<imsss:sequencing IDRef=\"nowhere\"/>"), "");
        read(
                "<item identifier=\"m\"><title>Modul</title>" + item("")
                        + "<imsss:sequencing><imsss:controlMode choice=\"false\"/></imsss:sequencing></item>",
                "");
        assertThat(findings.sorted())
                .extracting(Finding::code)
                .containsExactlyInAnyOrder("sequencing.collection-unknown", "sequencing.unreachable");
        assertThat(findings.hasErrors()).isTrue();
    }

    @Test
    void tooManyAndTooDeepItemsAreRefused() {
        String many = "<item identifier=\"x\"/>".repeat(ActivityTree.MAX_ACTIVITIES);
        assertThatExceptionOfType(PackageRefused.class)
                .isThrownBy(() -> read(many, ""))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo("sequencing.tree-too-large"));
        String deep = "<item identifier=\"x\">".repeat(70) + "</item>".repeat(70);
        assertThatExceptionOfType(PackageRefused.class)
                .isThrownBy(() -> read(deep, ""))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo("sequencing.tree-too-deep"));
    }

    @Test
    void repeatedIdentifiersGetNamesOfTheirOwn() throws PackageRefused {
        ActivityTree tree = read("<item identifier=\"o\"/><item identifier=\"x\"/><item identifier=\"x\"/><item/>", "");
        assertThat(tree.activities())
                .extracting(Activity::identifier)
                .containsExactly("o~organization", "o", "x", "x~2", "item");
    }
}
