package dk.loeft.content.internal.manifest;

import dk.loeft.content.PackageItem;
import dk.loeft.content.engine.Prerequisites;
import dk.loeft.content.engine.TimeSpan;
import dk.loeft.content.internal.FindingCode;
import dk.loeft.content.internal.Findings;
import dk.loeft.content.internal.manifest.Resources.Launch;
import dk.loeft.content.internal.manifest.Resources.Resource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Builds the table of contents from an {@code organization} (SCORM 1.2 CAM 2.3.2.5 and 2.3.3, SCORM 2004 CAM 3.4.1.8 to 9). */
final class ItemReader {

    private static final Set<String> TIME_LIMIT_ACTIONS =
            Set.of("exit,message", "exit,no message", "continue,message", "continue,no message");

    private final Resources resources;
    private final String file;
    private final Findings findings;
    private final boolean clustersOpen;
    private final Set<String> identifiers = new HashSet<>();
    private final Set<String> written = new HashSet<>();

    /** @param clustersOpen whether an item with items in it may open something itself; in SCORM 2004 it is there for them alone */
    ItemReader(Resources resources, String file, Findings findings, boolean clustersOpen) {
        this.resources = resources;
        this.file = file;
        this.findings = findings;
        this.clustersOpen = clustersOpen;
    }

    List<PackageItem> read(XmlNode organization) {
        organization
                .withDescendants()
                .filter(node -> node.name().equalsIgnoreCase("item"))
                .forEach(node -> {
                    String identifier = node.attribute("identifier").orElse("").strip();
                    if (!identifier.isEmpty() && !written.add(identifier)) {
                        findings.add(FindingCode.IDENTIFIER_DUPLICATE, file, node.line(), identifier);
                    }
                });
        return children(organization, null);
    }

    /** What is left when no organisation says how the resources belong together: one item for each SCO. */
    List<PackageItem> fromResources() {
        List<PackageItem> items = new ArrayList<>();
        for (Resource resource : resources.launchable()) {
            String title = resource.identifier().isEmpty() ? nameOf(resource) : resource.identifier();
            Launch launch = resources.launch(resource, title, "");
            items.add(new PackageItem(
                    unique(resource.identifier()),
                    title,
                    null,
                    resource.type(),
                    launch.url(),
                    launch.file(),
                    null,
                    null,
                    null,
                    null,
                    null,
                    true,
                    List.of()));
        }
        return items;
    }

    private List<PackageItem> children(XmlNode parent, @Nullable String parentIdentifier) {
        return parent.children("item").map(node -> item(node, parentIdentifier)).toList();
    }

    private PackageItem item(XmlNode node, @Nullable String parent) {
        String identifier = unique(node.attribute("identifier").orElse("").strip());
        boolean opens = clustersOpen || node.child("item").isEmpty();
        String ref = opens ? node.attribute("identifierref").orElse("").strip() : "";
        Optional<Resource> resource = ref.isEmpty() ? Optional.empty() : resources.find(ref);
        String title = title(node, identifier);
        if (!ref.isEmpty() && resource.isEmpty()) {
            findings.add(FindingCode.ITEM_RESOURCE_MISSING, file, node.line(), title, ref);
        }
        String parameters = node.attribute("parameters").orElse("");
        Launch launch =
                resource.map(r -> resources.launch(r, title, parameters)).orElse(Launch.NOTHING);
        return new PackageItem(
                identifier,
                title,
                parent,
                resource.map(Resource::type).orElse(PackageItem.Type.FOLDER),
                launch.url(),
                launch.file(),
                masteryScore(node, title),
                maxTimeAllowed(node, title),
                timeLimitAction(node, title),
                node.child("datafromlms")
                        .map(XmlNode::rawText)
                        .filter(d -> !d.isBlank())
                        .orElse(null),
                prerequisites(node, title),
                !node.attribute("isvisible").orElse("true").strip().matches("(?i)false|0|no"),
                children(node, identifier));
    }

    /** Identifiers are the keys under which progress is kept, so a missing or repeated one gets a suffix of its own. */
    private String unique(String identifier) {
        String wanted = identifier.isEmpty() ? "item" : identifier;
        String free = wanted;
        for (int n = 2; !identifiers.add(free); n++) {
            free = wanted + "~" + n;
        }
        return free;
    }

    private String title(XmlNode node, String identifier) {
        Optional<String> title = node.textOf("title");
        if (title.isEmpty()) {
            findings.add(FindingCode.ITEM_WITHOUT_TITLE, file, node.line(), identifier);
        }
        return title.orElse(identifier);
    }

    private static String nameOf(Resource resource) {
        String href = resource.href();
        return href == null ? "item" : href.substring(href.lastIndexOf('/') + 1);
    }

    private @Nullable Double masteryScore(XmlNode node, String title) {
        Optional<XmlNode> element =
                node.child("masteryscore").filter(e -> !e.text().isEmpty());
        if (element.isEmpty()) {
            return null;
        }
        String text = element.get().text();
        int line = element.get().line();
        if (!text.matches("[+-]?\\d{1,9}(\\.\\d{1,9})?")) {
            findings.add(FindingCode.MASTERY_SCORE_NOT_A_NUMBER, file, line, title, text);
            return null;
        }
        double score = Double.parseDouble(text);
        if (score < 0 || score > 100) {
            findings.add(FindingCode.MASTERY_SCORE_RANGE, file, line, title, text);
            return null;
        }
        return score;
    }

    private @Nullable String maxTimeAllowed(XmlNode node, String title) {
        Optional<XmlNode> element =
                node.child("maxtimeallowed").filter(e -> !e.text().isEmpty());
        if (element.isPresent() && TimeSpan.parse(element.get().text()).isEmpty()) {
            findings.add(
                    FindingCode.MAX_TIME_UNREADABLE,
                    file,
                    element.get().line(),
                    title,
                    element.get().text());
            return null;
        }
        return element.map(XmlNode::text).orElse(null);
    }

    private @Nullable String timeLimitAction(XmlNode node, String title) {
        Optional<XmlNode> element =
                node.child("timelimitaction").filter(e -> !e.text().isEmpty());
        if (element.isEmpty()) {
            return null;
        }
        String action = element.get().text().toLowerCase(Locale.ROOT).replaceAll("\\s*,\\s*", ",");
        if (!TIME_LIMIT_ACTIONS.contains(action)) {
            findings.add(
                    FindingCode.TIME_LIMIT_ACTION_UNKNOWN,
                    file,
                    element.get().line(),
                    title,
                    element.get().text());
            return null;
        }
        return action;
    }

    private @Nullable String prerequisites(XmlNode node, String title) {
        Optional<XmlNode> element =
                node.child("prerequisites").filter(e -> !e.text().isEmpty());
        if (element.isEmpty()) {
            return null;
        }
        String script = element.get().text();
        int line = element.get().line();
        Optional<Prerequisites> parsed = Prerequisites.parse(script);
        if (parsed.isEmpty()) {
            findings.add(FindingCode.PREREQUISITES_UNREADABLE, file, line, title, script);
            return null;
        }
        for (String identifier : parsed.get().identifiers()) {
            if (!written.contains(identifier)) {
                findings.add(FindingCode.PREREQUISITES_UNKNOWN_ITEM, file, line, title, identifier);
            }
        }
        return script;
    }
}
