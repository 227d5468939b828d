package dk.loeft.content.internal.aicc;

import dk.loeft.content.PackageLimits;
import dk.loeft.content.PackageRefused;
import dk.loeft.content.engine.aicc.AiccGroups;
import dk.loeft.content.internal.RefusalCode;
import dk.loeft.content.internal.manifest.PackageFiles;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The course structure files of a package: they lie in one folder, and each kind has an ending of its own (CMI001, 5). */
final class AiccFiles {

    /** More rows than any course has; each would become a line of a table of contents. */
    private static final int MOST_ROWS = 20_000;

    private static final List<String> ENDINGS = List.of("crs", "cst", "des", "au", "ort");

    /** Sound files end in {@code .au} as well, so in a folder that ending alone means nothing. */
    private static final List<String> SURE = List.of("crs", "cst", "des");

    private static final List<String> OTHERS = List.of("imsmanifest.xml", "cmi5.xml", "tincan.xml", "h5p.json");

    private final PackageFiles files;
    private final PackageLimits limits;
    private final String folder;

    AiccFiles(PackageFiles files, PackageLimits limits, String entry) {
        this.files = files;
        this.limits = limits;
        this.folder = folder(entry);
    }

    /** The file a course begins with: in the root, else in the folder that lies least deep. */
    static Optional<String> entry(Collection<String> paths) {
        Optional<String> atRoot = first(paths, "", ENDINGS);
        if (atRoot.isPresent() || paths.stream().anyMatch(AiccFiles::ofAnotherStandard)) {
            return atRoot;
        }
        return paths.stream()
                .filter(path -> SURE.contains(ending(path)))
                .map(AiccFiles::folder)
                .distinct()
                .min(java.util.Comparator.<String>comparingLong(
                                folder -> folder.chars().filter(c -> c == '/').count())
                        .thenComparing(folder -> folder))
                .flatMap(folder -> first(paths, folder, ENDINGS));
    }

    private static boolean ofAnotherStandard(String path) {
        return OTHERS.contains(path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT));
    }

    private static Optional<String> first(Collection<String> paths, String folder, List<String> endings) {
        return endings.stream()
                .flatMap(ending -> in(paths, folder, ending).stream().limit(1))
                .findFirst();
    }

    private static List<String> in(Collection<String> paths, String folder, String ending) {
        return paths.stream()
                .filter(path -> folder(path).equals(folder) && ending(path).equals(ending))
                .sorted()
                .toList();
    }

    private static String folder(String path) {
        return path.substring(0, path.lastIndexOf('/') + 1);
    }

    private static String ending(String path) {
        int dot = path.lastIndexOf('.');
        return dot <= path.lastIndexOf('/') ? "" : path.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    /** The folder that all of them lie in, with its slash; empty for the root. */
    String folder() {
        return folder;
    }

    /** The file of that kind; of a kind that there is only one of. */
    Optional<String> path(String ending) throws PackageRefused {
        List<String> found = in(files.paths(), folder, ending);
        if (found.size() > 1) {
            throw RefusalCode.AICC_SEVERAL.at(found.get(0), found.get(1));
        }
        return found.stream().findFirst();
    }

    Optional<AiccGroups> groups(Optional<String> path) throws PackageRefused {
        return path.isEmpty() ? Optional.empty() : Optional.of(AiccGroups.parse(text(path.get())));
    }

    /** The rows of a table; none where there is no such file. */
    AiccTable table(Optional<String> path) throws PackageRefused {
        if (path.isEmpty()) {
            return new AiccTable(List.of(), List.of());
        }
        AiccTable table;
        try {
            table = AiccTable.parse(text(path.get()));
        } catch (UncheckedIOException unreadable) {
            throw (PackageRefused) RefusalCode.AICC_UNREADABLE.at(path.get()).initCause(unreadable);
        }
        if (table.rows().size() > MOST_ROWS) {
            throw RefusalCode.AICC_TOO_MANY.at(path.get(), MOST_ROWS);
        }
        return table;
    }

    /** By its byte order mark, else UTF-8, else the code page of the Windows machines that most of these were written on. */
    private String text(String path) throws PackageRefused {
        byte[] bytes = files.start(path, limits.xmlBytes() + 1);
        if (bytes.length > limits.xmlBytes()) {
            throw RefusalCode.XML_TOO_LARGE.at(path, limits.xmlBytes() >> 10);
        }
        if (bytes.length >= 2 && (bytes[0] & 0xFF) == 0xFF && (bytes[1] & 0xFF) == 0xFE) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE);
        }
        if (bytes.length >= 2 && (bytes[0] & 0xFF) == 0xFE && (bytes[1] & 0xFF) == 0xFF) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE);
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException notUtf8) {
            return new String(bytes, Charset.forName("windows-1252"));
        }
    }
}
