package dk.loeft.content.internal.scorm2004.replay;

import dk.loeft.content.PackageLimits;
import dk.loeft.content.PackageRefused;
import dk.loeft.content.engine.scorm2004.tree.Activity;
import dk.loeft.content.engine.scorm2004.tree.ActivityTree;
import dk.loeft.content.engine.scorm2004.tree.Content;
import dk.loeft.content.internal.Findings;
import dk.loeft.content.internal.manifest.SafeXml;
import dk.loeft.content.internal.manifest.XmlNode;
import dk.loeft.content.internal.scorm2004.ActivityTreeReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A package of the suite: its tree, and which page each activity opens. */
final class TestPackage {

    private static final Pattern ACT = Pattern.compile("[?&]act=([^&#]+)");

    private static final String PREFIX = "LMSTestPackage_";
    private static final Pattern NAME = Pattern.compile("([A-Z]+-\\d+)([a-z]*)");

    private final Path folder;
    private final ActivityTree tree;
    private final Map<String, String> pages = new HashMap<>();
    private final Set<String> globals = new HashSet<>();

    /** A package that is not there; the folder is the one it would lie beside. */
    TestPackage(Path folder, ActivityTree tree) {
        this.folder = folder;
        this.tree = tree;
    }

    private TestPackage(Path folder, XmlNode manifest, ActivityTree tree) {
        this.folder = folder;
        this.tree = tree;
        manifest.withDescendants()
                .forEach(node -> node.attribute("targetObjectiveID").ifPresent(globals::add));
        Map<String, String> hrefs = new HashMap<>();
        manifest.withDescendants()
                .filter(node -> node.name().equals("resource"))
                .forEach(node -> hrefs.put(
                        node.attribute("identifier").orElse(""),
                        node.attribute("href").orElse("")));
        manifest.withDescendants()
                .filter(node -> node.name().equals("item"))
                .forEach(node -> pages.put(
                        node.attribute("identifier").orElse(""),
                        hrefs.getOrDefault(node.attribute("identifierref").orElse(""), "")));
    }

    static TestPackage open(Path folder) throws IOException, UnusableScript, PackageRefused {
        Path file = folder.resolve("imsmanifest.xml");
        if (!Files.isRegularFile(file)) {
            throw new UnusableScript("replay.no-manifest", folder);
        }
        Findings findings = new Findings();
        PackageLimits limits = PackageLimits.defaults();
        if (Files.size(file) > limits.xmlBytes()) {
            throw new UnusableScript("replay.no-manifest", folder);
        }
        XmlNode manifest = SafeXml.parse("imsmanifest.xml", Files.readAllBytes(file), limits, findings);
        XmlNode organization = ActivityTreeReader.organization(manifest)
                .orElseThrow(() -> new UnusableScript("replay.no-organization", file));
        return new TestPackage(
                folder, manifest, new ActivityTreeReader(manifest, "imsmanifest.xml", findings).read(organization));
    }

    ActivityTree tree() {
        return tree;
    }

    /** The package of that name beside this one; the two halves of a course in two packages name each other. */
    TestPackage sibling(String name) throws IOException, UnusableScript, PackageRefused {
        Path absolute = folder.toAbsolutePath().normalize();
        Path beside = absolute.resolveSibling(PREFIX + name);
        return beside.equals(absolute) ? this : open(beside);
    }

    boolean hasSibling(String name) {
        return name.matches("[A-Za-z0-9-]+")
                && Files.isDirectory(folder.toAbsolutePath().normalize().resolveSibling(PREFIX + name));
    }

    /**
     * The cases that the suite has run before this one for the same learner and that share objectives with it: of CO-07b, CO-07a.
     * Empty where they are not there.
     */
    List<TestPackage> predecessors() throws IOException, UnusableScript, PackageRefused {
        Matcher own = NAME.matcher(name());
        List<TestPackage> before = new ArrayList<>();
        if (!own.matches()) {
            return before;
        }
        List<Path> folders;
        try (Stream<Path> beside =
                Files.list(folder.toAbsolutePath().normalize().getParent())) {
            folders = beside.filter(Files::isDirectory).sorted().toList();
        }
        for (Path other : folders) {
            Matcher name = NAME.matcher(other.getFileName().toString().replace(PREFIX, ""));
            if (name.matches()
                    && name.group(1).equals(own.group(1))
                    && name.group(2).compareTo(own.group(2)) < 0) {
                TestPackage earlier = open(other);
                if (earlier.globals.stream().anyMatch(globals::contains)) {
                    before.add(earlier);
                }
            }
        }
        return before;
    }

    Path folder() {
        return folder;
    }

    String name() {
        Path last = folder.toAbsolutePath().normalize().getFileName();
        return last == null ? "" : last.toString().replace(PREFIX, "");
    }

    /** The name by which scripts call an activity: the number in its address, else what the identifier ends with. */
    String act(String identifier) {
        Content content = tree.find(identifier).map(Activity::content).orElse(null);
        Matcher act = ACT.matcher(content == null ? "" : content.parameters());
        return act.find() ? act.group(1) : identifier.substring(identifier.lastIndexOf('_') + 1);
    }

    /** Whether an activity of that name belongs to it. */
    boolean has(String act) {
        return tree.activities().stream()
                .anyMatch(activity ->
                        activity.leaf() && act(activity.identifier()).equals(act));
    }

    /** Whether a script means it by that name. */
    boolean named(String name) {
        return name.equals(name()) || name.equals(tree.root().identifier());
    }

    /** The page an activity opens. */
    String page(String identifier) {
        return pages.getOrDefault(identifier, "");
    }

    /** The activity with that title; the root where the script speaks of it in its own words. */
    Optional<String> titled(String title) {
        if (title.startsWith("the activity that corresponds to the root")) {
            return Optional.of(tree.root().identifier());
        }
        return tree.activities().stream()
                .filter(activity -> activity.title().strip().equals(title.strip()))
                .map(Activity::identifier)
                .findFirst();
    }
}
