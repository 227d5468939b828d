package dk.loeft.competence.internal;

import dk.loeft.competence.FrameworkInfo;
import dk.loeft.competence.FrameworkItem;
import dk.loeft.competence.ItemKind;
import dk.loeft.competence.Level;
import dk.loeft.competence.Wording;
import dk.loeft.shared.RefusedException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads a framework from a CFPackage of CASE 1.1 (1.0 has the same parts). Items come from CFItems, their tree from the
 * isChildOf among CFAssociations, levels from the one CFRubric that is about no single item. Other associations are counted and
 * not kept.
 */
final class CaseReader {
    /** A child of a document or an item, with its place. */
    private record Child(String parent, Optional<Double> place) {}

    private final FrameworkDraft draft = new FrameworkDraft();

    /** CFItems by their identifiers, in the order of the file. */
    private final Map<String, JsonNode> nodes = new LinkedHashMap<>();

    private final Map<String, Child> children = new HashMap<>();

    private String language = "en";

    private int ignored;

    private CaseReader() {}

    static FrameworkFile read(String text) {
        JsonNode root = JsonNode.of(text);
        if (root.kind() != JsonNode.Kind.OBJECT) {
            throw new RefusedException("competence.json.shape", root.line(), "CFPackage");
        }
        return new CaseReader().all(root.object("CFPackage").orElse(root));
    }

    private FrameworkFile all(JsonNode pack) {
        JsonNode document = pack.object(CaseNames.DOCUMENT)
                .orElseThrow(() -> new RefusedException("competence.case.no-document", pack.line()));
        String documentIdentifier = identifier(document);
        FrameworkInfo info = info(document, documentIdentifier);
        draft.info(info, document.line());
        for (JsonNode node : pack.objects(CaseNames.ITEMS)) {
            if (nodes.put(identifier(node), node) != null) {
                throw new RefusedException("competence.case.identifier-twice", node.line(), identifier(node));
            }
        }
        pack.objects(CaseNames.ASSOCIATIONS).forEach(node -> associate(node, documentIdentifier));
        items(info);
        levels(pack);
        return draft.finish(ignored);
    }

    private FrameworkInfo info(JsonNode document, String identifier) {
        JsonNode ours = ours(document);
        language = document.text("language").toLowerCase(Locale.ROOT).startsWith("da") ? "da" : "en";
        return new FrameworkInfo(
                either(ours.text(CaseNames.IDENTIFIER), identifier),
                either(document.text("version"), "1"),
                wording(ours, "title", document.text("title")),
                wording(ours, "description", document.text("description")),
                either(ours.text("source"), document.text("officialSourceURL"), document.text("publisher")),
                document.object("licenseURI")
                        .map(licence -> licence.text("title"))
                        .orElse(""),
                ours.fields().isEmpty() ? document.text("creator") : ours.text("attribution"),
                language);
    }

    private void associate(JsonNode node, String document) {
        if (!node.text("associationType").equals(CaseNames.CHILD_OF)) {
            ignored++;
            return;
        }
        String origin = end(node, CaseNames.ORIGIN);
        String destination = end(node, CaseNames.DESTINATION);
        if (!nodes.containsKey(origin)) {
            throw new RefusedException("competence.case.end-unknown", node.line(), CaseNames.ORIGIN, origin);
        }
        if (!destination.equals(document) && !nodes.containsKey(destination)) {
            throw new RefusedException("competence.case.end-unknown", node.line(), CaseNames.DESTINATION, destination);
        }
        Child child = new Child(destination.equals(document) ? "" : destination, node.number(CaseNames.SEQUENCE));
        Child before = children.put(origin, child);
        if (before != null && !before.parent().equals(child.parent())) {
            throw new RefusedException("competence.case.two-parents", node.line(), origin);
        }
    }

    private static String end(JsonNode node, String name) {
        return node.object(name)
                .map(CaseReader::identifier)
                .orElseThrow(() -> new RefusedException("competence.json.shape", node.line(), name));
    }

    private static String identifier(JsonNode node) {
        String identifier = node.text(CaseNames.IDENTIFIER).toLowerCase(Locale.ROOT);
        if (!FileTexts.isUuid(identifier)) {
            throw new RefusedException("competence.file.uuid", node.line(), CaseNames.IDENTIFIER);
        }
        return identifier;
    }

    private void items(FrameworkInfo info) {
        Map<String, String> codes = new HashMap<>();
        nodes.forEach((identifier, node) -> codes.put(identifier, either(node.text("humanCodingScheme"), identifier)));
        Set<String> parents = children.values().stream().map(Child::parent).collect(Collectors.toSet());
        List<String> order = new ArrayList<>(nodes.keySet());
        // Stable: those without a number stay as the file has them, after those with one.
        order.sort(Comparator.comparingDouble(identifier -> Optional.ofNullable(children.get(identifier))
                .flatMap(Child::place)
                .orElse(Double.MAX_VALUE)));
        for (String identifier : order) {
            JsonNode node = nodes.getOrDefault(identifier, JsonNode.NOTHING);
            Child child = children.getOrDefault(identifier, new Child("", Optional.empty()));
            String code = codes.getOrDefault(identifier, identifier);
            boolean made = identifier.equals(CaseNames.made(info, "item", code));
            draft.item(
                    new FrameworkItem(
                            kind(node, parents.contains(identifier)),
                            code,
                            codes.getOrDefault(child.parent(), ""),
                            title(node),
                            description(node),
                            made ? "" : identifier),
                    node.line());
        }
    }

    /** What holds others is an area, whatever it calls itself: nobody is assessed in it here. */
    private static ItemKind kind(JsonNode node, boolean parent) {
        boolean area = parent || node.text("CFItemType").equalsIgnoreCase(CaseNames.TYPE_AREA);
        return area ? ItemKind.AREA : ItemKind.COMPETENCE;
    }

    /** The short statement where there is one; a full statement that is too long for a title begins it. */
    private Wording title(JsonNode node) {
        String full = node.text("fullStatement");
        String title = either(node.text("abbreviatedStatement"), full);
        return wording(ours(node), "title", shortened(title));
    }

    private Wording description(JsonNode node) {
        String full = node.text("fullStatement");
        String brief = node.text("abbreviatedStatement");
        boolean told = brief.isEmpty() ? shortened(full).equals(full) : full.equals(brief);
        return wording(ours(node), "description", told ? node.text("notes") : full);
    }

    private static String shortened(String text) {
        if (text.length() <= FileTexts.TITLE) {
            return text;
        }
        int blank = text.lastIndexOf(' ', FileTexts.TITLE - 2);
        int end = blank > 0 ? blank : text.offsetByCodePoints(0, FileTexts.TITLE / 2 - 1);
        return text.substring(0, end) + "…";
    }

    private void levels(JsonNode pack) {
        List<JsonNode> general = pack.objects(CaseNames.RUBRICS).stream()
                .flatMap(rubric -> rubric.objects(CaseNames.CRITERIA).stream())
                .filter(criterion -> criterion.object("CFItemURI").isEmpty())
                .toList();
        if (general.size() != 1) {
            return;
        }
        int next = 1;
        for (JsonNode node : general.get(0).objects(CaseNames.CRITERION_LEVELS)) {
            int number = node.number("position").map(Double::intValue).orElse(next);
            draft.level(
                    new Level(
                            number,
                            wording(ours(node), "title", node.text("quality")),
                            wording(ours(node), "description", node.text("description"))),
                    node.line());
            next = number + 1;
        }
    }

    private static JsonNode ours(JsonNode node) {
        return node.object(CaseNames.EXTENSIONS)
                .flatMap(extensions -> extensions.object(CaseNames.OURS))
                .orElse(JsonNode.NOTHING);
    }

    /** Both languages as we wrote them, else what CASE has, in the language of the document. */
    private Wording wording(JsonNode ours, String name, String plain) {
        return ours.object(name)
                .map(both -> new Wording(both.text("da"), both.text("en")))
                .orElseGet(() -> Wording.only(language, plain));
    }

    private static String either(String... texts) {
        for (String text : texts) {
            if (!text.isEmpty()) {
                return text;
            }
        }
        return "";
    }
}
