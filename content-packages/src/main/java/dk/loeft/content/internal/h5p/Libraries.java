package dk.loeft.content.internal.h5p;

import dk.loeft.content.PackageLimits;
import dk.loeft.content.PackageRefused;
import dk.loeft.content.internal.FindingCode;
import dk.loeft.content.internal.Findings;
import dk.loeft.content.internal.manifest.PackageFiles;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The libraries of a package: the one that runs the content, those it names and those they name in turn, each with its {@code
 * library.json} and the files it loads (H5P specification, "Library definition").
 */
final class Libraries {
    /** The H5P core that the player is built on; libraries say which they need at least. */
    private static final int CORE_MAJOR = 1;

    private static final int CORE_MINOR = 28;

    private static final String DEFINITION = "/library.json";

    private final PackageFiles files;
    private final PackageLimits limits;
    private final Findings findings;
    private final Set<String> folders = new LinkedHashSet<>();

    Libraries(PackageFiles files, PackageLimits limits, Findings findings) {
        this.files = files;
        this.limits = limits;
        this.findings = findings;
    }

    /** The folders of the libraries that were found. */
    Set<String> folders() {
        return folders;
    }

    /** Checks all libraries; gives the one that runs the content. */
    Optional<Library> check(JsonObject definition, String main) throws PackageRefused {
        List<Library> named = dependencies(definition, H5pReader.FILE);
        if (named.isEmpty()) {
            findings.add(FindingCode.H5P_WITHOUT_LIBRARIES, H5pReader.FILE, 0);
        }
        Optional<Library> runs =
                named.stream().filter(library -> library.name().equals(main)).findFirst();
        if (runs.isEmpty() && !named.isEmpty()) {
            findings.add(FindingCode.H5P_MAIN_NOT_NAMED, H5pReader.FILE, 0, main.isEmpty() ? "–" : main);
        }
        Deque<Library> open = new ArrayDeque<>(named);
        Set<Library> seen = new LinkedHashSet<>(named);
        while (!open.isEmpty()) {
            Library library = open.removeFirst();
            for (Library next : library(library, main)) {
                if (seen.add(next)) {
                    open.addLast(next);
                }
            }
        }
        return runs;
    }

    /** Checks one library; gives those it builds on. */
    private List<Library> library(Library library, String main) throws PackageRefused {
        Optional<String> folder = folder(library);
        if (folder.isEmpty()) {
            findings.add(FindingCode.H5P_LIBRARY_MISSING, null, 0, library.title(), library.folder());
            return List.of();
        }
        folders.add(folder.get());
        String file = folder.get() + DEFINITION;
        Optional<JsonObject> read = JsonFile.read(file, files, limits);
        Optional<Library> said = read.flatMap(Library::of);
        if (read.isEmpty() || said.isEmpty()) {
            findings.add(FindingCode.H5P_LIBRARY_UNREADABLE, file, 0, library.title());
            return List.of();
        }
        if (!said.get().equals(library)) {
            findings.add(
                    FindingCode.H5P_LIBRARY_OTHER,
                    file,
                    0,
                    library.title(),
                    said.get().title());
        }
        checkRuns(read.get(), library, main, file);
        checkCore(read.get(), library, file);
        checkLoaded(read.get(), "preloadedJs", folder.get(), file);
        checkLoaded(read.get(), "preloadedCss", folder.get(), file);
        return dependencies(read.get(), file);
    }

    /** Folders carry the version; older tools leave it out. */
    private Optional<String> folder(Library library) {
        return List.of(library.folder(), library.name()).stream()
                .filter(folder -> files.paths().contains(folder + DEFINITION))
                .findFirst();
    }

    private void checkRuns(JsonObject definition, Library library, String main, String file) {
        boolean runs = definition.get("runnable") == JsonValue.TRUE
                || Library.number(definition, "runnable").orElse(0) == 1;
        if (library.name().equals(main) && !runs) {
            findings.add(FindingCode.H5P_MAIN_NOT_RUNNABLE, file, 0, library.title());
        }
    }

    private void checkCore(JsonObject definition, Library library, String file) {
        if (definition.get("coreApi") instanceof JsonObject core) {
            int major = Library.number(core, "majorVersion").orElse(0);
            int minor = Library.number(core, "minorVersion").orElse(0);
            boolean newer = major > CORE_MAJOR || (major == CORE_MAJOR && minor > CORE_MINOR);
            if (newer) {
                findings.add(
                        FindingCode.H5P_CORE_NEWER,
                        file,
                        0,
                        library.title(),
                        major + "." + minor,
                        CORE_MAJOR + "." + CORE_MINOR);
            }
        }
    }

    private void checkLoaded(JsonObject definition, String name, String folder, String file) {
        if (!(definition.get(name) instanceof JsonArray loaded)) {
            return;
        }
        for (JsonValue each : loaded) {
            Optional<String> path =
                    each instanceof JsonObject object ? H5pReader.text(object, "path") : Optional.empty();
            if (path.isEmpty() || !files.paths().contains(folder + "/" + path.get())) {
                findings.add(FindingCode.H5P_LIBRARY_FILE_MISSING, file, 0, folder, path.orElse("–"));
            }
        }
    }

    private List<Library> dependencies(JsonObject definition, String file) {
        if (!(definition.get("preloadedDependencies") instanceof JsonArray named)) {
            return List.of();
        }
        List<Library> libraries = named.stream()
                .flatMap(each -> each instanceof JsonObject object
                        ? Library.of(object).stream()
                        : Optional.<Library>empty().stream())
                .toList();
        if (libraries.size() < named.size()) {
            findings.add(FindingCode.H5P_DEPENDENCY_UNREADABLE, file, 0);
        }
        return libraries;
    }
}
