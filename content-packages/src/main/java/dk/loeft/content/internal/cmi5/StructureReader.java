package dk.loeft.content.internal.cmi5;

import dk.loeft.content.PackageRefused;
import dk.loeft.content.engine.cmi5.MoveOn;
import dk.loeft.content.internal.FindingCode;
import dk.loeft.content.internal.Findings;
import dk.loeft.content.internal.RefusalCode;
import dk.loeft.content.internal.cmi5.CourseStructure.Node;
import dk.loeft.content.internal.cmi5.CourseStructure.Objective;
import dk.loeft.content.internal.cmi5.CourseStructure.Unit;
import dk.loeft.content.internal.manifest.XmlNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a course structure by section 13 and its schema, and refuses what breaks them. White space around values goes, as
 * 13.1 asks; elements of other namespaces are passed over (13.1.5).
 */
final class StructureReader {
    static final String NAMESPACE = "https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd";

    private static final int DECIMALS = 4;

    private final String file;

    private final UnitUrls urls;

    private final Findings findings;

    private final Elements elements;

    private final Set<String> known = new HashSet<>();

    private final Set<String> objectives = new HashSet<>();

    StructureReader(String file, UnitUrls urls, Findings findings) {
        this.file = file;
        this.urls = urls;
        this.findings = findings;
        this.elements = new Elements(file);
    }

    CourseStructure read(XmlNode root) throws PackageRefused {
        if (!root.name().equals("courseStructure") || !root.namespace().equals(NAMESPACE)) {
            throw RefusalCode.CMI5_ROOT.atLine(file, root.line(), root.name(), NAMESPACE);
        }
        elements.check(root, List.of("course", "objectives", "au|block"));
        XmlNode course = elements.need(root, "course");
        elements.check(course, List.of("title", "description"));
        String id = id(course);
        LangText title = text(course, "title");
        List<Objective> aims = objectives(root);
        List<Node> nodes = nodes(root);
        return new CourseStructure(id, title, text(course, "description"), aims, nodes);
    }

    private List<Objective> objectives(XmlNode root) throws PackageRefused {
        List<Objective> all = new ArrayList<>();
        Optional<XmlNode> list = elements.find(root, "objectives");
        if (list.isPresent()) {
            elements.check(list.get(), List.of("objective"));
            for (XmlNode each : elements.all(list.get(), "objective")) {
                String id = id(each);
                objectives.add(id);
                all.add(new Objective(id, text(each, "title"), text(each, "description")));
            }
        }
        return all;
    }

    private List<Node> nodes(XmlNode parent) throws PackageRefused {
        List<Node> nodes = new ArrayList<>();
        for (XmlNode each : parent.children()) {
            if (elements.is(each, "au")) {
                nodes.add(unit(each));
            } else if (elements.is(each, "block")) {
                nodes.add(block(each));
            }
        }
        if (nodes.isEmpty()) {
            throw RefusalCode.CMI5_EMPTY.atLine(file, parent.line(), parent.name());
        }
        return nodes;
    }

    private Node block(XmlNode block) throws PackageRefused {
        elements.check(block, List.of("title", "description", "objectives", "au|block"));
        String id = id(block);
        LangText title = title(block, id);
        return new Node(id, title, text(block, "description"), references(block), nodes(block), Optional.empty());
    }

    private Node unit(XmlNode au) throws PackageRefused {
        elements.check(au, List.of("title", "description", "objectives", "url", "launchParameters", "entitlementKey"));
        String id = id(au);
        LangText title = title(au, id);
        XmlNode url = elements.need(au, "url");
        Unit unit = new Unit(
                urls.read(url, title.in("da")),
                moveOn(au),
                mastery(au),
                choice(au, "launchMethod", List.of("AnyWindow", "OwnWindow")).equals("OwnWindow"),
                elements.find(au, "launchParameters").map(node -> node.rawText().strip()),
                elements.find(au, "entitlementKey").map(node -> node.rawText().strip()),
                activityType(au));
        return new Node(id, title, text(au, "description"), references(au), List.of(), Optional.of(unit));
    }

    private LangText title(XmlNode node, String id) throws PackageRefused {
        LangText title = text(node, "title");
        if (title.in("da").isEmpty()) {
            findings.add(FindingCode.ITEM_WITHOUT_TITLE, file, node.line(), id);
            return new LangText(Map.of("", id));
        }
        return title;
    }

    /** The id of an element: an absolute IRI that no other element has. */
    private String id(XmlNode node) throws PackageRefused {
        String id = node.attribute("id").orElse("").strip();
        if (id.isEmpty()) {
            throw RefusalCode.CMI5_ID_MISSING.atLine(file, node.line(), node.name());
        }
        if (!UnitUrls.isIri(id)) {
            throw RefusalCode.CMI5_ID.atLine(file, node.line(), node.name(), id);
        }
        if (!known.add(id)) {
            throw RefusalCode.CMI5_ID_DUPLICATE.atLine(file, node.line(), node.name(), id);
        }
        return id;
    }

    private LangText text(XmlNode parent, String name) throws PackageRefused {
        XmlNode node = elements.need(parent, name);
        List<XmlNode> strings = elements.all(node, "langstring");
        if (strings.isEmpty()) {
            throw RefusalCode.CMI5_MISSING.atLine(file, node.line(), name, "langstring");
        }
        Map<String, String> byLanguage = new LinkedHashMap<>();
        strings.forEach(
                each -> byLanguage.putIfAbsent(each.attribute("lang").orElse("").strip(), each.text()));
        return new LangText(byLanguage);
    }

    private List<String> references(XmlNode node) throws PackageRefused {
        List<String> ids = new ArrayList<>();
        Optional<XmlNode> list = elements.find(node, "objectives");
        if (list.isPresent()) {
            for (XmlNode each : elements.all(list.get(), "objective")) {
                String id = each.attribute("idref").orElse("").strip();
                if (!objectives.contains(id)) {
                    findings.add(FindingCode.CMI5_OBJECTIVE_UNKNOWN, file, each.line(), id);
                }
                ids.add(id);
            }
        }
        return ids;
    }

    private MoveOn moveOn(XmlNode au) throws PackageRefused {
        String written = au.attribute("moveOn").map(String::strip).orElse(MoveOn.NOT_APPLICABLE.text());
        Optional<MoveOn> found = MoveOn.find(written);
        if (found.isEmpty()) {
            throw RefusalCode.CMI5_VALUE.atLine(file, au.line(), "moveOn", written, MoveOn.known());
        }
        return found.get();
    }

    private Optional<BigDecimal> mastery(XmlNode au) throws PackageRefused {
        Optional<String> written = au.attribute("masteryScore").map(String::strip);
        if (written.isEmpty()) {
            return Optional.empty();
        }
        if (!written.get().matches("[+-]?(\\d{1,9}(\\.\\d{0,20})?|\\.\\d{1,20})")) {
            throw RefusalCode.CMI5_MASTERY.atLine(file, au.line(), written.get());
        }
        BigDecimal score = new BigDecimal(written.get());
        if (score.signum() < 0 || score.compareTo(BigDecimal.ONE) > 0) {
            throw RefusalCode.CMI5_MASTERY.atLine(file, au.line(), written.get());
        }
        if (score.stripTrailingZeros().scale() > DECIMALS) {
            findings.add(FindingCode.CMI5_MASTERY_LONG, file, au.line(), written.get());
        }
        return Optional.of(score);
    }

    private String choice(XmlNode au, String name, List<String> allowed) throws PackageRefused {
        String written = au.attribute(name).map(String::strip).orElse(allowed.get(0));
        if (!allowed.contains(written)) {
            throw RefusalCode.CMI5_VALUE.atLine(file, au.line(), name, written, String.join(", ", allowed));
        }
        return written;
    }

    private Optional<String> activityType(XmlNode au) {
        Optional<String> type = au.attribute("activityType").map(String::strip).filter(text -> !text.isEmpty());
        if (type.isPresent() && !UnitUrls.isIri(type.get())) {
            findings.add(FindingCode.CMI5_ACTIVITY_TYPE, file, au.line(), type.get());
            return Optional.empty();
        }
        return type;
    }
}
