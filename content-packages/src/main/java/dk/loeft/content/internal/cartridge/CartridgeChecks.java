package dk.loeft.content.internal.cartridge;

import dk.loeft.content.PackageItem;
import dk.loeft.content.PackageRefused;
import dk.loeft.content.internal.FindingCode;
import dk.loeft.content.internal.Findings;
import dk.loeft.content.internal.manifest.PackageFiles;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/** What an author has to know about a cartridge as a whole. */
final class CartridgeChecks {
    private static final int LOOKED_AT = 1 << 20;

    /** References that only the system that made the cartridge can follow. */
    private static final Pattern FOREIGN = Pattern.compile("(?:\\$|%24)CANVAS_(?:OBJECT|COURSE)_REFERENCE(?:\\$|%24)");

    private final CartridgeResources resources;
    private final String file;
    private final Findings findings;

    CartridgeChecks(CartridgeResources resources, String file, Findings findings) {
        this.resources = resources;
        this.file = file;
        this.findings = findings;
    }

    void check(List<PackageItem> tree, PackageFiles files) throws PackageRefused {
        List<PackageItem> all =
                tree.stream().flatMap(PackageItem::withDescendants).toList();
        List<PackageItem> open = all.stream().filter(PackageItem::launchable).toList();
        if (open.isEmpty()) {
            findings.add(FindingCode.CARTRIDGE_NOTHING_TO_SHOW, file, 0);
        } else if (open.stream().noneMatch(item -> item.type().counts())) {
            findings.add(FindingCode.CARTRIDGE_NOTHING_COUNTS, file, 0);
        }
        sayWaiting(open, PackageItem.Type.LTI, FindingCode.CARTRIDGE_TOOLS_WAIT);
        sayWaiting(open, PackageItem.Type.ASSESSMENT, FindingCode.CARTRIDGE_QUESTIONS_WAIT);
        sayNotShown(all);
        for (PackageItem item : open) {
            String page = item.launchFile();
            if (page != null && Pages.isHtml(page)) {
                String html = new String(files.start(page, LOOKED_AT), StandardCharsets.ISO_8859_1);
                if (FOREIGN.matcher(html).find()) {
                    findings.add(FindingCode.CARTRIDGE_FOREIGN_REFERENCE, page, 0, item.title());
                }
            }
        }
    }

    private void sayWaiting(List<PackageItem> open, PackageItem.Type type, FindingCode code) {
        List<PackageItem> waiting =
                open.stream().filter(item -> item.type() == type).toList();
        if (!waiting.isEmpty()) {
            findings.add(code, file, 0, waiting.size(), waiting.get(0).title());
        }
    }

    private void sayNotShown(List<PackageItem> all) {
        long banks = resources.all().stream()
                .filter(resource -> resource.kind() == ResourceKind.QUESTION_BANK)
                .count();
        if (banks > 0) {
            findings.add(FindingCode.CARTRIDGE_QUESTION_BANK, file, 0, banks);
        }
        List<String> shown = all.stream()
                .map(PackageItem::launchFile)
                .filter(Objects::nonNull)
                .toList();
        long extensions = resources.all().stream()
                .filter(resource -> resource.kind() == ResourceKind.ASSOCIATED)
                .filter(resource -> resource.file().filter(shown::contains).isEmpty())
                .count();
        if (extensions > 0) {
            findings.add(FindingCode.CARTRIDGE_EXTENSIONS, file, 0, extensions);
        }
    }
}
