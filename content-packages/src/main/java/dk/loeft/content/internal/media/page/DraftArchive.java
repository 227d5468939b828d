package dk.loeft.content.internal.media.page;

import dk.loeft.content.PageDraft;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Drafts as the files that make a package, and back again. */
final class DraftArchive {
    /** The same for ever, so that the same draft is the same file. */
    private static final LocalDateTime WRITTEN = LocalDateTime.of(2000, 1, 1, 0, 0);

    private static final int LONGEST_NAME = 60;

    private DraftArchive() {}

    static byte[] pack(PageDraft draft, Function<String, byte[]> content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (int part = 0; part < draft.parts().size(); part++) {
                PageDraft.Text text = draft.parts().get(part);
                add(zip, path(part, text.title()), written(draft, part, text).getBytes(StandardCharsets.UTF_8));
            }
            for (PageDraft.File file : draft.files()) {
                add(zip, file.name(), content.apply(file.name()));
            }
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return bytes.toByteArray();
    }

    private static void add(ZipOutputStream zip, String path, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(path);
        entry.setTimeLocal(WRITTEN);
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    static String path(int part, String title) {
        return String.format(Locale.ROOT, "%03d-%s.md", part + 1, plain(title, "side"));
    }

    /** What a page says of itself stands on top; its title is its heading. */
    private static String written(PageDraft draft, int part, PageDraft.Text text) {
        String course = part == 0 ? "course: " + draft.title() + "\n" : "";
        return "---\n" + course + "title: " + text.title() + "\nlang: " + draft.language() + "\n---\n# " + text.title()
                + "\n\n" + text.body().strip() + "\n";
    }

    /** Pages of a package as they are edited. In a draft, files lie in no folders and pages are named by their titles. */
    static List<PageDraft.Text> texts(List<WrittenPage> pages, List<String> beside) {
        Map<String, String> names = new LinkedHashMap<>();
        for (int part = 0; part < pages.size(); part++) {
            WrittenPage page = pages.get(part);
            names.put(page.path(), path(part, page.title().orElseGet(page::name)));
        }
        beside.forEach(path -> names.put(path, DraftRules.fileName(path)));
        return pages.stream()
                .map(DraftArchive::text)
                .map(text -> new PageDraft.Text(text.title(), renamed(text.body(), names)))
                .toList();
    }

    private static String renamed(String body, Map<String, String> names) {
        String renamed = body;
        for (Map.Entry<String, String> each : names.entrySet()) {
            renamed = renamed.replace("](" + each.getKey(), "](" + each.getValue());
        }
        return renamed;
    }

    /** A page of a package as it is edited: without what {@link #pack} puts on top. */
    static PageDraft.Text text(WrittenPage page) {
        String title = page.title().orElseGet(page::name);
        String body = page.text().strip();
        String first = body.lines().findFirst().orElse("");
        boolean heading = first.matches("# .*")
                && WrittenPage.read(page.path(), first).title().equals(page.title());
        return new PageDraft.Text(
                title, heading ? body.substring(first.length()).strip() : body);
    }

    /** Letters, digits and hyphens that every file system and every address take. */
    static String plain(String name, String otherwise) {
        String spelled = name.toLowerCase(Locale.ROOT)
                .replace("æ", "ae")
                .replace("ø", "oe")
                .replace("å", "aa");
        String plain = Normalizer.normalize(spelled, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+|-+$", "");
        String cut = plain.length() <= LONGEST_NAME ? plain : plain.substring(0, LONGEST_NAME);
        return cut.isEmpty() ? otherwise : cut;
    }
}
