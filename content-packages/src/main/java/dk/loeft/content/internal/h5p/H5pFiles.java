package dk.loeft.content.internal.h5p;

import dk.loeft.content.internal.FindingCode;
import dk.loeft.content.internal.Findings;
import java.util.Locale;
import java.util.Set;

/** The kinds of files that H5P allows: the same in content as in libraries, and scripts and styles in libraries besides. */
final class H5pFiles {
    private static final Set<String> CONTENT = Set.of(
            "json", "png", "jpg", "jpeg", "gif", "bmp", "tif", "tiff", "svg", "eot", "ttf", "woff", "woff2", "otf",
            "webm", "mp4", "ogg", "mp3", "m4a", "wav", "txt", "pdf", "rtf", "doc", "docx", "xls", "xlsx", "ppt", "pptx",
            "odt", "ods", "odp", "csv", "diff", "patch", "swf", "md", "textile", "vtt", "webvtt", "gltf", "glb");

    private static final Set<String> LIBRARY = Set.of("js", "css");

    private final Set<String> libraries;
    private final Findings findings;

    H5pFiles(Set<String> libraries, Findings findings) {
        this.libraries = libraries;
        this.findings = findings;
    }

    void check(Set<String> paths) {
        paths.stream().filter(path -> !path.equals(H5pReader.FILE)).forEach(this::check);
    }

    private void check(String path) {
        String folder = path.contains("/") ? path.substring(0, path.indexOf('/')) : "";
        String ending = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (folder.equals("content")) {
            if (!CONTENT.contains(ending)) {
                findings.add(FindingCode.H5P_FILE_NOT_ALLOWED, path, 0, path);
            }
        } else if (libraries.contains(folder)) {
            boolean named = path.substring(path.lastIndexOf('/') + 1).contains(".");
            if (named && !CONTENT.contains(ending) && !LIBRARY.contains(ending)) {
                findings.add(FindingCode.H5P_LIBRARY_FILE_NOT_ALLOWED, path, 0, path);
            }
        }
    }
}
