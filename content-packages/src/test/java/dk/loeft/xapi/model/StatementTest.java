package dk.loeft.xapi.model;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Locale.LanguageRange;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What statements say, who and what they name, and how they are told. */
class StatementTest {
    private static final UUID ID = UUID.fromString("6690e6c9-3ef0-4ed3-8b37-7f3964730bee");

    private static final Instant NOON = Instant.parse("2026-11-24T11:00:00.123456Z");

    private static final String FULL = """
            {'actor':{'objectType':'Group','mbox':'mailto:hold@b.dk','name':'Holdet',
               'member':[{'mbox':'mailto:a@b.dk','name':'Anne'},{'mbox':'mailto:b@b.dk'}]},
             'verb':{'id':'http://b.dk/verb','display':{'da':'læste'}},
             'object':{'objectType':'Activity','id':'http://b.dk/bog','definition':{'name':{'da':'Bog','en':'Book'}}},
             'context':{'instructor':{'mbox':'mailto:c@b.dk'},
               'contextActivities':{'parent':{'id':'http://b.dk/kursus'},'category':[{'id':'http://b.dk/slags'}]}}}""";

    private static Statement read(String json) {
        return Statement.read(XapiJson.value(json.replace('\'', '"'), "statement"), XapiVersion.V2_0, "statement");
    }

    private static JsonObject json(String json) {
        return XapiJson.object(json.replace('\'', '"'), "json");
    }

    @Test
    void theStoreCompletesWhatIsMissing() {
        JsonObject complete = read(FULL)
                .completed(ID, NOON, json("{'mbox':'mailto:lrs@b.dk'}"), XapiVersion.V1_0_3)
                .json();
        assertThat(complete.getString("id")).isEqualTo(ID.toString());
        assertThat(complete.getString("stored")).isEqualTo(NOON.toString());
        assertThat(complete.getString("timestamp")).isEqualTo(NOON.toString());
        assertThat(complete.getString("version")).isEqualTo("1.0.0");
        assertThat(complete.getJsonObject("authority").getString("mbox")).isEqualTo("mailto:lrs@b.dk");
        assertThat(complete.getJsonObject("context")
                        .getJsonObject("contextActivities")
                        .getJsonArray("parent"))
                .isEqualTo(XapiJson.array("[{\"id\":\"http://b.dk/kursus\"}]", "list"));
        assertThat(read(FULL.replaceFirst("\\{", "{'timestamp':'2020-01-01T00:00:00Z','version':'1.0.1',"))
                        .completed(ID, NOON, json("{'mbox':'mailto:lrs@b.dk'}"), XapiVersion.V2_0)
                        .json())
                .containsEntry("timestamp", json("{'a':'2020-01-01T00:00:00Z'}").get("a"))
                .containsEntry("version", json("{'a':'1.0.1'}").get("a"));
    }

    @Test
    void everybodyAndEverythingIsNamedWithItsPlace() {
        StatementParts parts = read(FULL).parts();
        assertThat(parts.actors().stream().filter(StatementParts.Part::direct).map(part -> Ifi.of(part.json())))
                .containsExactlyInAnyOrder(mbox("hold"), mbox("a"), mbox("b"));
        assertThat(parts.actors().stream().filter(part -> !part.direct()).map(part -> Ifi.of(part.json())))
                .containsExactly(mbox("c"));
        assertThat(parts.activities())
                .extracting(part -> part.json().getString("id") + part.direct())
                .containsExactlyInAnyOrder("http://b.dk/bogtrue", "http://b.dk/kursusfalse", "http://b.dk/slagsfalse");
    }

    private static Optional<Ifi> mbox(String name) {
        return Optional.of(new Ifi(Ifi.Kind.MBOX, "mailto:" + name + "@b.dk", ""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'name':'Holdet' | 'name':'Et andet navn' | true",
                "'display':{'da':'læste'} | 'display':{'da':'har læst'} | true",
                "'definition':{'name':{'da':'Bog','en':'Book'}} | 'definition':{} | true",
                "'parent':{'id':'http://b.dk/kursus'} | 'parent':[{'id':'http://b.dk/kursus'}] | true",
                "[{'mbox':'mailto:a@b.dk','name':'Anne'},{'mbox':'mailto:b@b.dk'}] | [{'mbox':'mailto:b@b.dk'},{'mbox':'mailto:a@b.dk'}] | true",
                "{'mbox':'mailto:c@b.dk'} | {'objectType':'Agent','mbox':'mailto:c@b.dk'} | true",
                "http://b.dk/verb | http://b.dk/andet | false",
                "http://b.dk/bog | http://b.dk/andet | false",
                "mailto:a@b.dk | mailto:d@b.dk | false",
                "'parent' | 'grouping' | false"
            })
    void namesAndOrderDoNotChangeWhatAStatementSays(String part, String other, boolean same) {
        assertThat(FULL).contains(part);
        assertThat(read(FULL).saysTheSameAs(read(FULL.replace(part, other)))).isEqualTo(same);
    }

    @Test
    void numbersMomentsAndDurationsCountByTheirValue() {
        String head =
                "{'actor':{'mbox':'mailto:a@b.dk'},'verb':{'id':'http://b.dk/v'},'object':{'id':'http://b.dk/o'},";
        Statement one =
                read(head + "'timestamp':'2026-11-24T10:00:00Z','result':{'score':{'raw':1.0},'duration':'PT1.239S'}}");
        assertThat(
                        one.saysTheSameAs(
                                read(
                                        head
                                                + "'timestamp':'2026-11-24T11:00:00+01:00','result':{'score':{'raw':1},'duration':'PT1.23S'}}")))
                .isTrue();
        assertThat(
                        one.saysTheSameAs(
                                read(
                                        head
                                                + "'timestamp':'2026-11-24T11:00:00+01:00','result':{'score':{'raw':1},'duration':'PT1.24S'}}")))
                .isFalse();
        assertThat(one.saysTheSameAs(read(head
                        + "'timestamp':'2026-11-24T10:00:01Z','result':{'score':{'raw':1},'duration':'PT1.23S'}}")))
                .isFalse();
    }

    @Test
    void idsAreAllThatIsLeft() {
        assertThat(StatementFormat.ids(read(FULL).json())).isEqualTo(json("""
                {'actor':{'objectType':'Group','mbox':'mailto:hold@b.dk'},
                 'verb':{'id':'http://b.dk/verb'},
                 'object':{'id':'http://b.dk/bog'},
                 'context':{'instructor':{'mbox':'mailto:c@b.dk'},
                   'contextActivities':{'parent':{'id':'http://b.dk/kursus'},'category':[{'id':'http://b.dk/slags'}]}}}"""));
        String anonymous = FULL.replace("'mbox':'mailto:hold@b.dk','name':'Holdet',", "");
        assertThat(StatementFormat.ids(read(anonymous).json()).getJsonObject("actor"))
                .isEqualTo(json("{'objectType':'Group','member':[{'mbox':'mailto:a@b.dk'},{'mbox':'mailto:b@b.dk'}]}"));
    }

    @Test
    void descriptionsGrowAndAreToldInTheLanguageThatIsLikedBest() {
        JsonObject known = Descriptions.merged(
                json("{'name':{'da':'Bog'},'type':'http://b.dk/a','extensions':{'http://b.dk/x':1}}"),
                json("{'name':{'en':'Book'},'type':'http://b.dk/b','extensions':{'http://b.dk/y':2}}"));
        assertThat(known)
                .isEqualTo(
                        json(
                                "{'name':{'da':'Bog','en':'Book'},'type':'http://b.dk/b','extensions':{'http://b.dk/x':1,'http://b.dk/y':2}}"));
        assertThat(Descriptions.in(LanguageRange.parse("en-GB, da;q=0.5"), known)
                        .getJsonObject("name"))
                .isEqualTo(json("{'en':'Book'}"));
        assertThat(Descriptions.in(List.of(), known).getJsonObject("name")).hasSize(1);
    }
}
