package dk.loeft.content.internal.scorm2004;

import dk.loeft.content.PackageRefused;
import dk.loeft.content.engine.scorm2004.tree.Activity;
import dk.loeft.content.engine.scorm2004.tree.ActivityTree;
import dk.loeft.content.engine.scorm2004.tree.Content;
import dk.loeft.content.engine.scorm2004.tree.DataStoreMap;
import dk.loeft.content.engine.scorm2004.tree.HideLmsUi;
import dk.loeft.content.engine.scorm2004.tree.Sequencing;
import dk.loeft.content.internal.FindingCode;
import dk.loeft.content.internal.Findings;
import dk.loeft.content.internal.RefusalCode;
import dk.loeft.content.internal.manifest.XmlNode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the default organisation of a manifest as an activity tree (CAM 3.4, 5.1). Only the manifest is needed, not the files it
 * names. An item's identifier in the tree is the one it has in {@link dk.loeft.content.PackageItem}.
 */
public final class ActivityTreeReader {

    private static final Set<String> TIME_LIMIT_ACTIONS =
            Set.of("exit,message", "exit,no message", "continue,message", "continue,no message");

    private final String file;
    private final Values values;
    private final SequencingReader sequencing;
    private final Map<String, XmlNode> resources = new HashMap<>();
    private final Set<String> identifiers = new HashSet<>();

    /**
     * @param manifest its root
     * @param file its path in the package
     */
    public ActivityTreeReader(XmlNode manifest, String file, Findings findings) {
        this.file = file;
        this.values = new Values(file, findings);
        this.sequencing = new SequencingReader(manifest, values);
        manifest.children("resources")
                .flatMap(node -> node.children("resource"))
                .forEach(node -> resources.putIfAbsent(
                        node.attribute("identifier").orElse("").strip(), node));
    }

    /**
     * The tree of an organisation.
     *
     * @throws PackageRefused when it has more items or deeper ones than can be sequenced
     */
    public ActivityTree read(XmlNode organization) throws PackageRefused {
        checkSize(organization);
        String identifier = organization.attribute("identifier").orElse("").strip();
        String title = organization.textOf("title").orElse(identifier);
        List<Activity> children = children(organization);
        String own = identifier.isEmpty() ? "organization" : identifier;
        while (!identifiers.add(own)) {
            own = own + "~organization";
        }
        Sequencing read = sequencing.read(organization, title);
        checkReachable(organization, read, title);
        Activity root = new Activity(own, title, true, content(organization, children), read, children);
        return new ActivityTree(
                root,
                values.flag(organization, "objectivesGlobalToSystem", true),
                values.flag(organization, "sharedDataGlobalToSystem", true));
    }

    /** The default organisation; where the manifest names none or an unknown one, the first. */
    public static Optional<XmlNode> organization(XmlNode manifest) {
        Optional<XmlNode> parent = manifest.child("organizations");
        String wanted = parent.flatMap(p -> p.attribute("default")).orElse("").strip();
        List<XmlNode> all = parent.map(p -> p.children("organization").toList()).orElse(List.of());
        return all.stream()
                .filter(o -> o.attribute("identifier").orElse("").strip().equals(wanted))
                .findFirst()
                .or(() -> all.stream().findFirst());
    }

    private void checkSize(XmlNode organization) throws PackageRefused {
        long items = organization
                .withDescendants()
                .filter(node -> node.name().equalsIgnoreCase("item"))
                .limit(ActivityTree.MAX_ACTIVITIES + 1L)
                .count();
        // the organisation is an activity itself
        if (items >= ActivityTree.MAX_ACTIVITIES) {
            throw RefusalCode.TREE_TOO_LARGE.atLine(file, organization.line(), ActivityTree.MAX_ACTIVITIES - 1);
        }
        if (depth(organization) > ActivityTree.MAX_DEPTH) {
            throw RefusalCode.TREE_TOO_DEEP.atLine(file, organization.line(), ActivityTree.MAX_DEPTH - 1);
        }
    }

    private static int depth(XmlNode node) {
        return 1
                + node.children("item")
                        .mapToInt(ActivityTreeReader::depth)
                        .max()
                        .orElse(0);
    }

    private List<Activity> children(XmlNode parent) {
        List<Activity> all = new ArrayList<>();
        parent.children("item").forEach(node -> all.add(item(node)));
        return all;
    }

    private Activity item(XmlNode node) {
        String identifier = unique(node.attribute("identifier").orElse("").strip());
        String title = node.textOf("title").orElse(identifier);
        List<Activity> children = children(node);
        Sequencing read = sequencing.read(node, title);
        checkReachable(node, read, title);
        return new Activity(
                identifier, title, values.flag(node, "isvisible", true), content(node, children), read, children);
    }

    /** As the table of contents does it: progress is kept under these names. */
    private String unique(String identifier) {
        String wanted = identifier.isEmpty() ? "item" : identifier;
        String free = wanted;
        for (int n = 2; !identifiers.add(free); n++) {
            free = wanted + "~" + n;
        }
        return free;
    }

    /** A cluster that forbids both ways in can never be entered. */
    private void checkReachable(XmlNode node, Sequencing read, String title) {
        boolean cluster = node.child("item").isPresent();
        if (cluster && !read.controlMode().choice() && !read.controlMode().flow()) {
            values.found(FindingCode.SEQUENCING_UNREACHABLE, node, title);
        }
        if (!cluster && read.rollup().rules().size() > 0) {
            values.found(FindingCode.SEQUENCING_ROLLUP_ON_LEAF, node, title);
        }
    }

    private @Nullable Content content(XmlNode node, List<Activity> children) {
        String ref = node.attribute("identifierref").orElse("").strip();
        XmlNode resource = resources.get(ref);
        if (!children.isEmpty() || ref.isEmpty() || resource == null) {
            return null;
        }
        boolean sco = resource.attribute("scormtype")
                .orElse("")
                .strip()
                .toLowerCase(Locale.ROOT)
                .equals("sco");
        return new Content(
                sco,
                node.attribute("parameters").orElse(""),
                node.child("dataFromLMS")
                        .map(XmlNode::rawText)
                        .filter(data -> !data.isBlank())
                        .orElse(null),
                timeLimitAction(node),
                stores(node),
                hidden(node));
    }

    private @Nullable String timeLimitAction(XmlNode node) {
        Optional<XmlNode> element =
                node.child("timeLimitAction").filter(e -> !e.text().isEmpty());
        if (element.isEmpty()) {
            return null;
        }
        String action = element.get().text().toLowerCase(Locale.ROOT).replaceAll("\\s*,\\s*", ",");
        if (!TIME_LIMIT_ACTIONS.contains(action)) {
            values.found(
                    FindingCode.SEQUENCING_VALUE_UNKNOWN,
                    element.get(),
                    "timeLimitAction",
                    element.get().text());
            return null;
        }
        return action;
    }

    private List<DataStoreMap> stores(XmlNode node) {
        List<DataStoreMap> all = new ArrayList<>();
        node.children("data").flatMap(data -> data.children("map")).forEach(map -> {
            String target = Values.written(map, "targetID").orElse("");
            if (target.isEmpty()
                    || all.stream().anyMatch(store -> store.target().equals(target))) {
                values.found(FindingCode.SEQUENCING_VALUE_UNKNOWN, map, "targetID", target);
            } else {
                all.add(new DataStoreMap(
                        target, values.flag(map, "readSharedData", true), values.flag(map, "writeSharedData", true)));
            }
        });
        return all;
    }

    private Set<HideLmsUi> hidden(XmlNode node) {
        Set<HideLmsUi> all = EnumSet.noneOf(HideLmsUi.class);
        node.children("presentation")
                .flatMap(presentation -> presentation.children("navigationInterface"))
                .flatMap(part -> part.children("hideLMSUI"))
                .forEach(hide -> {
                    Optional<HideLmsUi> known = Optional.empty();
                    for (HideLmsUi control : HideLmsUi.values()) {
                        known = control.token().equals(hide.text()) ? Optional.of(control) : known;
                    }
                    known.ifPresentOrElse(
                            all::add,
                            () -> values.found(FindingCode.SEQUENCING_VALUE_UNKNOWN, hide, "hideLMSUI", hide.text()));
                });
        return all;
    }
}
