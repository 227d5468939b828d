package dk.loeft.content.internal.cmi5;

import dk.loeft.content.Cmi5Launch;
import dk.loeft.content.PackageLimits;
import dk.loeft.content.PackageUpload;
import dk.loeft.content.engine.cmi5.Cmi5Verb;
import dk.loeft.content.internal.packages.TransactionalPackages;
import dk.loeft.content.internal.storage.PackageStore;
import dk.loeft.learning.LaunchMode;
import dk.loeft.learning.Part;
import dk.loeft.learning.PartState;
import dk.loeft.organisation.Actor;
import dk.loeft.testing.RealDatabase;
import dk.loeft.xapi.DocumentShelf;
import dk.loeft.xapi.model.Ifi;
import dk.loeft.xapi.model.Statement;
import dk.loeft.xapi.model.XapiJson;
import dk.loeft.xapi.model.XapiVersion;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A course of cmi5 in the real database, and what its units say. */
abstract class TakenCourse {
    static final AtomicLong ATTEMPTS = new AtomicLong(100);

    static final String A = "https://b.dk/a";

    static final String B = "https://b.dk/b";

    static final String C = "https://b.dk/c";

    static final String FREE = "https://b.dk/free";

    static final String ELSEWHERE = "https://b.dk/elsewhere";

    static final String CMI5 = "{'id':'https://w3id.org/xapi/cmi5/context/categories/cmi5'}";

    static final String MOVE_ON = ",{'id':'https://w3id.org/xapi/cmi5/context/categories/moveon'}";

    @RegisterExtension
    static final RealDatabase database = new RealDatabase();

    @TempDir
    static Path root = Path.of("");

    static String course = "";

    static PackageStore store = new PackageStore(Path.of(""));

    Cmi5Desk desk = new Cmi5Desk(database, store);

    long attempt;

    @BeforeAll
    static void upload() throws Exception {
        database.execute("INSERT INTO person (id, staff_number, given_name, family_name, language, created_at)"
                + " VALUES (1, 'M1', 'Anne', 'Ærø Hansen', 'da', '2026-01-01')");
        store = new PackageStore(root);
        course = new PackageUpload(new TransactionalPackages(database, store), store, PackageLimits.defaults())
                .upload(new ByteArrayInputStream(zip()), "x.zip")
                .report()
                .sha256();
    }

    /** A; a block with B and in it a block with C; one that needs nothing; one on another server. */
    static byte[] zip() throws Exception {
        String structure = "<courseStructure xmlns='https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd'>"
                + element("course", "https://b.dk/course", "", "")
                + element(
                        "au",
                        A,
                        "moveOn='CompletedAndPassed' masteryScore='0.8'",
                        "<url>index.html?x=1#y</url><launchParameters> p=1 </launchParameters>"
                                + "<entitlementKey>key</entitlementKey>")
                + element(
                        "block",
                        "https://b.dk/outer",
                        "",
                        element("au", B, "moveOn='Completed' launchMethod='OwnWindow'", "<url>index.html</url>")
                                + element(
                                        "block",
                                        "https://b.dk/inner",
                                        "",
                                        element("au", C, "moveOn='Passed'", "<url>index.html</url>")))
                + element("au", FREE, "", "<url>index.html</url>")
                + element("au", ELSEWHERE, "", "<url>https://andre.example.dk/x</url>") + "</courseStructure>";
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("cmi5.xml"));
            zip.write(structure.getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("index.html"));
            zip.write("<html lang='da'><title>Side</title></html>".getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    static String element(String name, String id, String attributes, String rest) {
        return "<%s id='%s' %s><title><langstring lang='da'>%s</langstring></title>".formatted(name, id, attributes, id)
                + "<description><langstring lang='da'>Om</langstring></description>" + rest + "</" + name + ">";
    }

    @BeforeEach
    void begin() {
        desk = new Cmi5Desk(database, store);
        attempt = ATTEMPTS.incrementAndGet();
    }

    Cmi5Launch launch(String unit, LaunchMode mode) {
        return desk.begin(desk.open(course, attempt, mode, Optional.of(unit)));
    }

    /** The unit of a session that has begun. */
    Actor initialized(Cmi5Launch launch) {
        Actor unit = prepared(launch);
        desk.send(unit, statement(launch, Cmi5Verb.INITIALIZED, ""));
        return unit;
    }

    Actor prepared(Cmi5Launch launch) {
        Actor unit = desk.enter(launch);
        desk.profiles(
                unit, profiles -> profiles.find(DocumentShelf.agentProfile(agent(launch)), LaunchData.PREFERENCES));
        return unit;
    }

    static Ifi agent(Cmi5Launch launch) {
        return Ifi.of(XapiJson.object(Cmi5Desk.parameter(launch, "actor"), "actor"))
                .orElseThrow();
    }

    Statement statement(Cmi5Launch launch, Cmi5Verb verb, String result) {
        String categories = verb.judges() ? CMI5 + MOVE_ON : CMI5;
        String json = ("{'id':'%s','timestamp':'%s','actor':%s,'verb':{'id':'%s'},'object':{'id':'%s'}%s,'context':{"
                        + "'registration':'%s','contextActivities':{'category':[%s],'grouping':[{'id':'%s'}]},'extensions':{"
                        + "'https://w3id.org/xapi/cmi5/context/extensions/masteryscore':0.8,"
                        + "'https://w3id.org/xapi/cmi5/context/extensions/sessionid':'%s'}}}")
                .formatted(
                        UUID.randomUUID(),
                        desk.now(),
                        Cmi5Desk.parameter(launch, "actor"),
                        verb.iri(),
                        Cmi5Desk.parameter(launch, "activityId"),
                        result,
                        launch.registration(),
                        categories,
                        launch.unit(),
                        launch.session());
        return Statement.read(XapiJson.value(json.replace('\'', '"'), "statement"), XapiVersion.V1_0_3, "statement");
    }

    Statement completed(Cmi5Launch launch) {
        return statement(launch, Cmi5Verb.COMPLETED, ",'result':{'completion':true,'duration':'PT1M'}");
    }

    Statement passed(Cmi5Launch launch, String score) {
        return statement(
                launch,
                Cmi5Verb.PASSED,
                ",'result':{'success':true,'duration':'PT1M','score':{'scaled':" + score + "}}");
    }

    Statement terminated(Cmi5Launch launch) {
        return statement(launch, Cmi5Verb.TERMINATED, ",'result':{'duration':'PT2M30S'}");
    }

    List<String> verbs(Cmi5Launch launch) {
        return desk.statements(launch.registration()).stream()
                .map(each -> each.getJsonObject("verb").getString("id").replaceFirst(".*/", ""))
                .toList();
    }

    List<String> satisfied(Cmi5Launch launch) {
        return desk.statements(launch.registration()).stream()
                .filter(each -> each.getJsonObject("verb").getString("id").equals(Cmi5Verb.SATISFIED.iri()))
                .map(each -> each.getJsonObject("context")
                        .getJsonObject("contextActivities")
                        .getJsonArray("grouping")
                        .getJsonObject(0)
                        .getString("id"))
                .toList();
    }

    PartState state(String id) {
        return desk.parts(course, attempt).stream()
                .filter(part -> part.id().equals(id))
                .map(Part::state)
                .findFirst()
                .orElseThrow();
    }

    void complete(String unit) {
        Cmi5Launch launch = launch(unit, LaunchMode.NORMAL);
        Actor actor = initialized(launch);
        desk.send(actor, completed(launch), passed(launch, "0.9"), terminated(launch));
    }
}
