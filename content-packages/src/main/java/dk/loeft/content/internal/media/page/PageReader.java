package dk.loeft.content.internal.media.page;

import dk.loeft.content.PackageItem;
import dk.loeft.content.PackageLimits;
import dk.loeft.content.PackageRefused;
import dk.loeft.content.PackageStandard;
import dk.loeft.content.internal.FindingCode;
import dk.loeft.content.internal.Findings;
import dk.loeft.content.internal.RefusalCode;
import dk.loeft.content.internal.manifest.Course;
import dk.loeft.content.internal.manifest.PackageFiles;
import dk.loeft.content.internal.media.Described;
import dk.loeft.content.internal.reading.CourseReader;
import jakarta.json.Json;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Pages written in Markdown or HTML: each file is a part of the course, in the order of the names. */
public final class PageReader implements CourseReader {
    static final int LARGEST = 1 << 20;

    static final int MOST = 200;

    private static final Set<String> TEXTS = Set.of("md", "markdown");
    private static final Set<String> SINGLE = Set.of("md", "markdown", "html", "htm");
    private static final Set<String> BESIDE =
            Set.of("png", "jpg", "jpeg", "gif", "webp", "avif", "svg", "mp4", "m4v", "webm", "vtt", "pdf", "txt");

    @Override
    public boolean readsSingle(String fileName, byte[] start) {
        return SINGLE.contains(ending(fileName));
    }

    @Override
    public Optional<String> entry(Set<String> paths) {
        if (paths.size() == 1) {
            return paths.stream().filter(path -> SINGLE.contains(ending(path))).findFirst();
        }
        boolean others = paths.stream()
                .map(PageReader::ending)
                .anyMatch(each -> !TEXTS.contains(each) && !BESIDE.contains(each));
        return others ? Optional.empty() : texts(paths).findFirst();
    }

    private static Stream<String> texts(Set<String> paths) {
        return paths.stream()
                .filter(path -> TEXTS.contains(ending(path)) || (paths.size() == 1 && SINGLE.contains(ending(path))))
                .sorted();
    }

    private static String ending(String path) {
        return path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    @Override
    public Course read(String entry, PackageFiles files, PackageLimits limits, Findings findings)
            throws PackageRefused {
        if (!TEXTS.contains(ending(entry)) && files.onDisk(entry).isEmpty()) {
            // a page of a web site that was put into a ZIP file without the rest of it
            throw RefusalCode.MANIFEST_MISSING.archive();
        }
        List<WrittenPage> pages = pages(files);
        List<PackageItem> items = new ArrayList<>();
        for (WrittenPage page : pages) {
            String title = page.title().orElseGet(page::name);
            if (page.title().isEmpty()) {
                findings.add(FindingCode.PAGE_WITHOUT_TITLE, page.path(), 0, page.path());
            }
            PageHtml.show(page, around(files.paths()))
                    .problems()
                    .forEach(problem -> findings.add(
                            code(problem.kind()), page.path(), problem.line(), page.path(), problem.text()));
            String shown = WrittenPage.shown(page.path());
            items.add(Described.item(
                    page.path(), title, shown, Json.createObjectBuilder().build()));
        }
        WrittenPage first = pages.get(0);
        Optional<String> language = pages.stream()
                .map(WrittenPage::language)
                .flatMap(Optional::stream)
                .findFirst();
        if (language.isEmpty()) {
            findings.add(FindingCode.PAGE_WITHOUT_LANGUAGE, first.path(), 0, first.path());
        }
        String title = first.course().or(first::title).orElseGet(first::name);
        return new Course(PackageStandard.PAGE, null, title, null, language.orElse(null), "", items);
    }

    private static FindingCode code(PageProblem.Kind kind) {
        return switch (kind) {
            case PICTURE_MISSING -> FindingCode.PAGE_PICTURE_MISSING;
            case PICTURE_ELSEWHERE -> FindingCode.PAGE_PICTURE_ELSEWHERE;
            case PICTURE_WITHOUT_ALT -> FindingCode.PAGE_PICTURE_WITHOUT_ALT;
            case LINK_MISSING -> FindingCode.PAGE_LINK_MISSING;
            case CLEANED -> FindingCode.PAGE_CLEANED;
        };
    }

    /** The pages as they are shown. */
    @Override
    public Map<String, byte[]> made(PackageFiles files) throws PackageRefused {
        Map<String, byte[]> made = new LinkedHashMap<>();
        List<WrittenPage> pages = pages(files);
        String language = pages.stream()
                .map(WrittenPage::language)
                .flatMap(Optional::stream)
                .findFirst()
                .orElse("da");
        for (WrittenPage page : pages) {
            String body = PageHtml.show(page, around(files.paths())).body();
            String whole = ShownPage.whole(
                    page.language().orElse(language), page.title().orElseGet(page::name), body);
            made.put(WrittenPage.shown(page.path()), whole.getBytes(StandardCharsets.UTF_8));
        }
        return made;
    }

    /** The pages of a package as they were written. */
    static List<WrittenPage> written(PackageFiles files) throws PackageRefused {
        return pages(files);
    }

    /** What lies beside the pages: pictures, videos and their texts, but not the pages as they are shown. */
    static List<String> beside(PackageFiles files) {
        return files.paths().stream()
                .filter(path -> BESIDE.contains(ending(path)) && !ending(path).equals("txt"))
                .sorted()
                .toList();
    }

    private static List<WrittenPage> pages(PackageFiles files) throws PackageRefused {
        List<String> paths = texts(files.paths()).toList();
        if (paths.size() > MOST) {
            throw RefusalCode.PAGE_TOO_MANY.archive(MOST);
        }
        List<WrittenPage> pages = new ArrayList<>();
        for (String path : paths) {
            byte[] bytes = files.start(path, LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw RefusalCode.PAGE_TOO_LARGE.at(path, LARGEST >> 10);
            }
            pages.add(WrittenPage.read(path, text(path, bytes)));
        }
        return pages;
    }

    private static String text(String path, byte[] bytes) throws PackageRefused {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            if (text.indexOf('\0') < 0) {
                return text;
            }
            throw RefusalCode.PAGE_NOT_TEXT.at(path);
        } catch (CharacterCodingException otherEncoding) {
            PackageRefused refused = RefusalCode.PAGE_NOT_TEXT.at(path);
            refused.initCause(otherEncoding);
            throw refused;
        }
    }

    /** Pages name each other by the files they are written in; what is opened is the page as it is shown. */
    private static PageFiles around(Set<String> paths) {
        return new PageFiles() {
            @Override
            public Optional<String> address(String path) {
                String stored = TEXTS.contains(ending(path)) ? WrittenPage.shown(path) : path;
                return paths.contains(path) ? Optional.of(Described.address(stored)) : Optional.empty();
            }

            @Override
            public List<String> textsOf(String video) {
                String name = video.replaceFirst("\\.[A-Za-z0-9]+$", "");
                return paths.stream()
                        .filter(path ->
                                path.startsWith(name + ".") && ending(path).equals("vtt"))
                        .sorted()
                        .toList();
            }
        };
    }
}
