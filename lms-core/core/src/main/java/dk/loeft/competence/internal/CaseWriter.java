package dk.loeft.competence.internal;

import dk.loeft.competence.FrameworkInfo;
import dk.loeft.competence.FrameworkItem;
import dk.loeft.competence.Level;
import dk.loeft.competence.Wording;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonWriter;
import jakarta.json.stream.JsonGenerator;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Writes a framework as a CFPackage of CASE 1.1. CASE has one language: texts stand in the framework's own, and in both languages
 * among the extensions. Its levels belong to rubrics: ours are the levels of one rubric with one criterion that is about no single
 * item.
 */
final class CaseWriter {
    private final FrameworkFile file;

    private final FrameworkInfo info;

    private final String changedAt;

    /** The UUIDs of the items by their codes. */
    private final Map<String, String> identifiers;

    private CaseWriter(FrameworkFile file, Instant changedAt) {
        this.file = file;
        this.info = file.info();
        this.changedAt = changedAt.truncatedTo(ChronoUnit.SECONDS).toString();
        this.identifiers = file.items().stream().collect(Collectors.toMap(FrameworkItem::code, this::identifier));
    }

    static void write(FrameworkFile file, Instant changedAt, OutputStream to) {
        // The stream is the caller's: what is written is passed on, and the stream stays open.
        OutputStreamWriter writer = new OutputStreamWriter(new Unclosed(to), StandardCharsets.UTF_8);
        try (JsonWriter json = Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true))
                .createWriter(writer)) {
            json.writeObject(new CaseWriter(file, changedAt).all());
        }
    }

    private JsonObject all() {
        JsonArrayBuilder items = Json.createArrayBuilder();
        JsonArrayBuilder associations = Json.createArrayBuilder();
        Map<String, Integer> places = new HashMap<>();
        for (FrameworkItem item : file.items()) {
            items.add(item(item));
            associations.add(childOf(item, places.merge(item.parent(), 1, Integer::sum)));
        }
        JsonObjectBuilder all = Json.createObjectBuilder()
                .add(CaseNames.DOCUMENT, document())
                .add(CaseNames.ITEMS, items)
                .add(CaseNames.ASSOCIATIONS, associations)
                .add("CFDefinitions", definitions());
        if (!file.levels().isEmpty()) {
            all.add(CaseNames.RUBRICS, Json.createArrayBuilder().add(rubric()));
        }
        return all.build();
    }

    private JsonObjectBuilder document() {
        JsonObjectBuilder ours = Json.createObjectBuilder()
                .add(CaseNames.IDENTIFIER, info.identifier())
                .add("source", info.source())
                .add("attribution", info.attribution());
        both(ours, info.title(), info.description());
        String creator = Optional.of(info.attribution())
                .filter(text -> !text.isEmpty())
                .orElse(info.title().in(info.language()));
        JsonObjectBuilder document = identified(CaseNames.document(info))
                .add("caseVersion", "1.1")
                .add("creator", creator)
                .add("title", info.title().in(info.language()))
                .add("language", info.language())
                .add("version", info.edition())
                .add("adoptionStatus", "Adopted")
                .add("CFPackageURI", link(CaseNames.document(info), info.title().in(info.language())))
                .add(CaseNames.EXTENSIONS, Json.createObjectBuilder().add(CaseNames.OURS, ours));
        filled(document, "description", info.description().in(info.language()));
        if (info.source().matches("https?://\\S+")) {
            document.add("officialSourceURL", info.source());
        }
        if (!info.licence().isEmpty()) {
            document.add("licenseURI", link(CaseNames.made(info, "licence", ""), info.licence()));
        }
        return document;
    }

    private JsonObjectBuilder item(FrameworkItem item) {
        String title = item.title().in(info.language());
        String description = item.description().in(info.language());
        JsonObjectBuilder ours = Json.createObjectBuilder();
        both(ours, item.title(), item.description());
        return identified(identifierOf(item.code()))
                .add("humanCodingScheme", item.code())
                .add("abbreviatedStatement", title)
                .add("fullStatement", description.isEmpty() ? title : description)
                .add("CFItemType", type(item))
                .add("CFItemTypeURI", link(CaseNames.made(info, "type", type(item)), type(item)))
                .add("language", info.language())
                .add(CaseNames.EXTENSIONS, Json.createObjectBuilder().add(CaseNames.OURS, ours));
    }

    private JsonObjectBuilder childOf(FrameworkItem item, int place) {
        String parent = item.parent().isEmpty() ? CaseNames.document(info) : identifierOf(item.parent());
        String title = item.parent().isEmpty() ? info.title().in(info.language()) : item.parent();
        return identified(CaseNames.made(info, "association", item.code()))
                .add("associationType", CaseNames.CHILD_OF)
                .add(CaseNames.SEQUENCE, place)
                .add(CaseNames.ORIGIN, link(identifierOf(item.code()), item.code()))
                .add(CaseNames.DESTINATION, link(parent, title));
    }

    private JsonObjectBuilder definitions() {
        JsonArrayBuilder types = Json.createArrayBuilder();
        for (String type : new String[] {CaseNames.TYPE_AREA, CaseNames.TYPE_COMPETENCE}) {
            types.add(identified(CaseNames.made(info, "type", type))
                    .add("title", type)
                    .add("description", type)
                    .add("hierarchyCode", type));
        }
        JsonObjectBuilder definitions = Json.createObjectBuilder().add("CFItemTypes", types);
        if (!info.licence().isEmpty()) {
            definitions.add(
                    "CFLicenses",
                    Json.createArrayBuilder()
                            .add(identified(CaseNames.made(info, "licence", ""))
                                    .add("title", info.licence())
                                    .add("licenseText", info.licence())));
        }
        return definitions;
    }

    private JsonObjectBuilder rubric() {
        JsonArrayBuilder levels = Json.createArrayBuilder();
        for (Level level : file.levels()) {
            JsonObjectBuilder ours = Json.createObjectBuilder();
            both(ours, level.title(), level.description());
            JsonObjectBuilder each = identified(CaseNames.made(info, "level", String.valueOf(level.number())))
                    .add("quality", level.title().in(info.language()))
                    .add("score", level.number())
                    .add("position", level.number())
                    .add("rubricCriterionId", CaseNames.made(info, "criterion", ""))
                    .add(CaseNames.EXTENSIONS, Json.createObjectBuilder().add(CaseNames.OURS, ours));
            filled(each, "description", level.description().in(info.language()));
            levels.add(each);
        }
        JsonObjectBuilder criterion = identified(CaseNames.made(info, "criterion", ""))
                .add("category", "Level")
                .add("position", 1)
                .add("rubricId", CaseNames.made(info, "rubric", ""))
                .add(CaseNames.CRITERION_LEVELS, levels);
        return identified(CaseNames.made(info, "rubric", ""))
                .add("title", info.title().in(info.language()))
                .add(CaseNames.CRITERIA, Json.createArrayBuilder().add(criterion));
    }

    private static String type(FrameworkItem item) {
        return item.isArea() ? CaseNames.TYPE_AREA : CaseNames.TYPE_COMPETENCE;
    }

    private String identifier(FrameworkItem item) {
        return item.caseIdentifier().isEmpty()
                ? CaseNames.made(info, "item", item.code())
                : item.caseIdentifier().toLowerCase(Locale.ROOT);
    }

    private String identifierOf(String code) {
        return Optional.ofNullable(identifiers.get(code)).orElseThrow();
    }

    private JsonObjectBuilder identified(String identifier) {
        return Json.createObjectBuilder()
                .add(CaseNames.IDENTIFIER, identifier)
                .add("uri", "urn:uuid:" + identifier)
                .add("lastChangeDateTime", changedAt);
    }

    private static JsonObjectBuilder link(String identifier, String title) {
        return Json.createObjectBuilder()
                .add("title", title)
                .add(CaseNames.IDENTIFIER, identifier)
                .add("uri", "urn:uuid:" + identifier);
    }

    private static void filled(JsonObjectBuilder to, String name, String text) {
        if (!text.isEmpty()) {
            to.add(name, text);
        }
    }

    private static void both(JsonObjectBuilder to, Wording title, Wording description) {
        to.add("title", both(title)).add("description", both(description));
    }

    private static JsonObjectBuilder both(Wording wording) {
        return Json.createObjectBuilder().add("da", wording.da()).add("en", wording.en());
    }
}
