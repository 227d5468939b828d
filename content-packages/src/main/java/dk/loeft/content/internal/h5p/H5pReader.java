package dk.loeft.content.internal.h5p;

import dk.loeft.content.PackageItem;
import dk.loeft.content.PackageLimits;
import dk.loeft.content.PackageRefused;
import dk.loeft.content.PackageStandard;
import dk.loeft.content.internal.FindingCode;
import dk.loeft.content.internal.Findings;
import dk.loeft.content.internal.RefusalCode;
import dk.loeft.content.internal.manifest.Course;
import dk.loeft.content.internal.manifest.PackageFiles;
import dk.loeft.content.internal.reading.CourseReader;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads {@code h5p.json} (H5P specification, "Package definition") and says what an author has to know about the package. */
public final class H5pReader implements CourseReader {
    /** The file that makes a package H5P. */
    static final String FILE = "h5p.json";

    static final String CONTENT = "content/content.json";

    /** The one item of a package. */
    static final String ITEM = "h5p";

    /** Libraries that show and never report: their part is done by being opened. */
    private static final Set<String> SILENT = Set.of(
            "H5P.Accordion",
            "H5P.AdvancedText",
            "H5P.Agamotto",
            "H5P.Audio",
            "H5P.Chart",
            "H5P.Collage",
            "H5P.IFrameEmbed",
            "H5P.Image",
            "H5P.ImageHotspots",
            "H5P.ImageJuxtaposition",
            "H5P.ImageSlider",
            "H5P.Link",
            "H5P.Table",
            "H5P.Text",
            "H5P.Timeline",
            "H5P.Video");

    @Override
    public Optional<String> entry(Set<String> paths) {
        return paths.contains(FILE) ? Optional.of(FILE) : Optional.empty();
    }

    @Override
    public Course read(String entry, PackageFiles files, PackageLimits limits, Findings findings)
            throws PackageRefused {
        JsonObject definition =
                JsonFile.read(entry, files, limits).orElseThrow(() -> RefusalCode.H5P_UNREADABLE.at(entry));
        String main = text(definition, "mainLibrary").orElse("");
        Libraries libraries = new Libraries(files, limits, findings);
        Optional<Library> library = libraries.check(definition, main);
        checkContent(files, limits, findings);
        new H5pFiles(libraries.folders(), findings).check(files.paths());
        boolean silent = SILENT.contains(main);
        if (silent) {
            findings.add(FindingCode.H5P_NEVER_REPORTS, entry, 0, main);
        }
        Optional<String> title = text(definition, "title");
        if (title.isEmpty()) {
            findings.add(FindingCode.TITLE_MISSING, entry, 0);
        }
        PackageItem item = PackageItem.of(
                ITEM,
                title.orElse("H5P"),
                null,
                silent ? PackageItem.Type.ASSET : PackageItem.Type.ACTIVITY,
                FILE,
                files.paths().contains(CONTENT) ? CONTENT : null,
                List.of());
        return new Course(
                PackageStandard.H5P,
                library.map(Library::title).orElse(null),
                title.orElse(null),
                null,
                language(definition, findings).orElse(null),
                "",
                List.of(item));
    }

    private static Optional<String> language(JsonObject definition, Findings findings) {
        Optional<String> language = text(definition, "defaultLanguage")
                .or(() -> text(definition, "language"))
                .filter(tag -> tag.matches("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,3}") && !tag.equalsIgnoreCase("und"));
        if (language.isEmpty()) {
            findings.add(FindingCode.H5P_WITHOUT_LANGUAGE, FILE, 0);
        }
        return language;
    }

    private static void checkContent(PackageFiles files, PackageLimits limits, Findings findings)
            throws PackageRefused {
        if (!files.paths().contains(CONTENT)) {
            findings.add(FindingCode.H5P_CONTENT_MISSING, null, 0);
            return;
        }
        Optional<JsonObject> content = JsonFile.read(CONTENT, files, limits);
        if (content.isEmpty()) {
            findings.add(FindingCode.H5P_CONTENT_UNREADABLE, CONTENT, 0);
        } else {
            external(content.get())
                    .ifPresent(address -> findings.add(FindingCode.H5P_EXTERNAL_MEDIA, CONTENT, 0, address));
        }
    }

    /** The first picture, sound or video that is not in the package: its {@code path} is an address. */
    private static Optional<String> external(JsonValue value) {
        if (value instanceof JsonObject object) {
            Optional<String> path = text(object, "path").filter(address -> address.matches("(?is)(https?:)?//.*"));
            return path.isPresent()
                    ? path
                    : object.values().stream()
                            .flatMap(each -> external(each).stream())
                            .findFirst();
        }
        return value instanceof JsonArray array
                ? array.stream().flatMap(each -> external(each).stream()).findFirst()
                : Optional.empty();
    }

    static Optional<String> text(JsonObject json, String name) {
        return json.get(name) instanceof JsonString text
                ? Optional.of(text.getString().strip()).filter(found -> !found.isEmpty())
                : Optional.empty();
    }
}
