package dk.loeft.content.internal.cartridge;

import dk.loeft.content.PackageItem;
import dk.loeft.content.PackageLimits;
import dk.loeft.content.PackageRefused;
import dk.loeft.content.internal.FindingCode;
import dk.loeft.content.internal.Findings;
import dk.loeft.content.internal.manifest.Href;
import dk.loeft.content.internal.manifest.PackageFiles;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a resource of a cartridge comes to as a part of a course. */
final class Parts {
    /** What stands in an item's data for the player where a topic asks for a post. */
    static final String ASKS_FOR_POST = "post";

    private static final int HEAD = 64 << 10;

    private static final Pattern TITLE = Pattern.compile("(?is)<title\\b[^>]*>([^<]{1,500})</title>");

    private final CartridgeResources resources;
    private final PackageFiles files;
    private final PackageLimits limits;
    private final String manifestFile;
    private final Findings findings;

    Parts(
            CartridgeResources resources,
            PackageFiles files,
            PackageLimits limits,
            String manifestFile,
            Findings findings) {
        this.resources = resources;
        this.files = files;
        this.limits = limits;
        this.manifestFile = manifestFile;
        this.findings = findings;
    }

    /**
     * A part.
     *
     * @param title the title it gives itself; empty when it has none
     * @param launch what is opened; null when it cannot be
     * @param file its file in the package, or null
     * @param given data for the player, or null
     */
    record Part(
            Optional<String> title,
            PackageItem.Type type,
            @Nullable String launch,
            @Nullable String file,
            @Nullable String given) {
        static Part closed(PackageItem.Type type) {
            return new Part(Optional.empty(), type, null, null, null);
        }
    }

    /** The part, with findings where it cannot be opened. */
    Part part(CartridgeResource resource, String title) {
        PackageItem.Type type = type(resource.kind());
        if (resource.isProtected()) {
            findings.add(FindingCode.CARTRIDGE_RESOURCE_PROTECTED, manifestFile, resource.line(), title);
            return Part.closed(type);
        }
        if (resource.kind() == ResourceKind.UNKNOWN) {
            findings.add(FindingCode.CARTRIDGE_TYPE_UNKNOWN, manifestFile, resource.line(), title, resource.type());
            return Part.closed(type);
        }
        if (resource.file().isEmpty() || resource.launch().isEmpty()) {
            sayMissing(resource, title);
            return Part.closed(type);
        }
        String file = resource.file().get();
        String launch = resource.launch().get();
        return switch (resource.kind()) {
            case WEB_CONTENT, ASSOCIATED, UNKNOWN -> new Part(titleOf(file), type, launch, file, null);
            case WEB_LINK, TOPIC, TOOL, ASSESSMENT, QUESTION_BANK, ASSIGNMENT ->
                described(resource, title, file, launch);
        };
    }

    private static PackageItem.Type type(ResourceKind kind) {
        return switch (kind) {
            case WEB_LINK -> PackageItem.Type.LINK;
            case TOPIC -> PackageItem.Type.DISCUSSION;
            case TOOL -> PackageItem.Type.LTI;
            case ASSESSMENT, QUESTION_BANK -> PackageItem.Type.ASSESSMENT;
            case WEB_CONTENT, ASSIGNMENT, ASSOCIATED, UNKNOWN -> PackageItem.Type.ASSET;
        };
    }

    private void sayMissing(CartridgeResource resource, String title) {
        if (resource.written().isEmpty()) {
            findings.add(FindingCode.RESOURCE_WITHOUT_HREF, manifestFile, resource.line(), title);
            return;
        }
        Optional<Href> href = Href.parse(resource.written());
        if (href.isEmpty() || href.get().external()) {
            findings.add(FindingCode.HREF_UNUSABLE, manifestFile, resource.line(), title, resource.written());
        } else if (href.get().resolve("").isEmpty()) {
            findings.add(FindingCode.HREF_OUTSIDE, manifestFile, resource.line(), resource.written());
        } else {
            findings.add(FindingCode.LAUNCH_MISSING, manifestFile, resource.line(), title, resource.written());
        }
    }

    /** A part that is described by an XML file of its own. */
    private Part described(CartridgeResource resource, String title, String file, String launch) {
        PackageItem.Type type = type(resource.kind());
        try {
            PartXml xml = PartXml.read(file, files, limits);
            String shown = title.isEmpty() ? xml.title().orElse(file) : title;
            if (resource.kind() == ResourceKind.WEB_LINK) {
                return link(xml, shown, file);
            }
            if (resource.kind() == ResourceKind.TOOL
                    && !web(LtiLink.of(xml.root()).address())) {
                findings.add(
                        FindingCode.CARTRIDGE_TOOL_WITHOUT_ADDRESS,
                        file,
                        xml.root().line(),
                        shown);
                return new Part(xml.title(), type, null, file, null);
            }
            String given = resource.kind() == ResourceKind.TOPIC && asksForPost(resource) ? ASKS_FOR_POST : null;
            return new Part(xml.title(), type, launch, file, given);
        } catch (PackageRefused unreadable) {
            findings.add(FindingCode.CARTRIDGE_PART_UNREADABLE, file, unreadable.line(), title, file);
            return Part.closed(type);
        }
    }

    private Part link(PartXml xml, String title, String file) {
        if (!web(xml.url())) {
            findings.add(FindingCode.CARTRIDGE_LINK_UNUSABLE, file, xml.root().line(), title, xml.url());
            return Part.closed(PackageItem.Type.LINK);
        }
        return new Part(xml.title(), PackageItem.Type.LINK, xml.url(), file, null);
    }

    private static boolean web(String url) {
        return url.matches("(?i)https?://[^\\s/?#\"'<>]+[^\\s\"'<>]*") && url.length() <= 4000;
    }

    private boolean asksForPost(CartridgeResource topic) throws PackageRefused {
        for (CartridgeResource beside : resources.dependencies(topic)) {
            Optional<String> file = beside.file().filter(path -> path.endsWith(".xml"));
            if (beside.kind() == ResourceKind.ASSOCIATED
                    && file.isPresent()
                    && PartXml.read(file.get(), files, limits).asksForPost()) {
                return true;
            }
        }
        return false;
    }

    /** The title of a page; of other files their name. */
    private Optional<String> titleOf(String file) {
        if (Pages.isHtml(file)) {
            try {
                Matcher title = TITLE.matcher(new String(files.start(file, HEAD), StandardCharsets.UTF_8));
                if (title.find() && !title.group(1).isBlank()) {
                    return Optional.of(Pages.unescape(title.group(1)).strip().replaceAll("\\s+", " "));
                }
            } catch (PackageRefused unreadable) {
                findings.add(FindingCode.CARTRIDGE_PART_UNREADABLE, file, 0, file, file);
            }
        }
        return Optional.of(file.substring(file.lastIndexOf('/') + 1));
    }
}
