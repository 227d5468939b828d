package dk.loeft.content.internal;

import dk.loeft.content.PackageRefused;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Every reason for which a package is not stored. */
public enum RefusalCode {
    NOT_A_ZIP("archive.not-a-zip"),
    EMPTY("archive.empty"),
    ARCHIVE_TOO_LARGE("archive.too-large"),
    TOO_MANY_ENTRIES("archive.too-many-entries"),
    DIRECTORY_TOO_LARGE("archive.directory-too-large"),
    UNPACKED_TOO_LARGE("archive.unpacked-too-large"),
    FILE_TOO_LARGE("archive.file-too-large"),
    RATIO("archive.ratio"),
    SIZE_LIES("archive.size-lies"),
    DAMAGED("archive.damaged"),
    OVERLAP("archive.overlap"),
    ENCRYPTED("archive.encrypted"),
    METHOD("archive.method"),
    LINK("archive.link"),
    SPECIAL_FILE("archive.special-file"),
    PATH_OUTSIDE("archive.path-outside"),
    PATH_ABSOLUTE("archive.path-absolute"),
    PATH_DRIVE("archive.path-drive"),
    PATH_DEVICE("archive.path-device"),
    PATH_CHARACTER("archive.path-character"),
    PATH_EMPTY("archive.path-empty"),
    PATH_LONG("archive.path-long"),
    PATH_DEEP("archive.path-deep"),
    DUPLICATE("archive.duplicate"),
    CASE_ONLY("archive.case-only"),
    FILE_AND_FOLDER("archive.file-and-folder"),
    CMI5_NAME("cmi5.name"),
    CMI5_ROOT("cmi5.root"),
    CMI5_ELEMENT("cmi5.element"),
    CMI5_MISSING("cmi5.missing"),
    CMI5_EMPTY("cmi5.empty"),
    CMI5_ID("cmi5.id"),
    CMI5_ID_MISSING("cmi5.id-missing"),
    CMI5_ID_DUPLICATE("cmi5.id-duplicate"),
    CMI5_VALUE("cmi5.value"),
    CMI5_MASTERY("cmi5.mastery"),
    CMI5_URL("cmi5.url"),
    CMI5_URL_RELATIVE("cmi5.url-relative"),
    CMI5_URL_PARAMETER("cmi5.url-parameter"),
    CMI5_FILE_MISSING("cmi5.file-missing"),
    CMI5_FILE_MISSING_SIMILAR("cmi5.file-missing-similar"),
    MANIFEST_MISSING("manifest.missing"),
    MANIFEST_IN_SUBFOLDER("manifest.in-subfolder"),
    NOT_A_MANIFEST("manifest.not-a-manifest"),
    AICC_AU_MISSING("aicc.au-missing"),
    AICC_SEVERAL("aicc.several"),
    AICC_COLUMN_MISSING("aicc.column-missing"),
    AICC_UNREADABLE("aicc.unreadable"),
    AICC_TOO_MANY("aicc.too-many"),
    AICC_TOO_DEEP("aicc.too-deep"),
    NOT_TINCAN("tincan.not-tincan"),
    STANDARD_NOT_YET("standard.not-yet"),
    STANDARD_OTHER("standard.other"),
    TREE_TOO_LARGE("sequencing.tree-too-large"),
    TREE_TOO_DEEP("sequencing.tree-too-deep"),
    H5P_UNREADABLE("h5p.unreadable"),
    CARTRIDGE_PROTECTED("cartridge.protected"),
    PAGE_NOT_TEXT("page.not-text"),
    PAGE_TOO_LARGE("page.too-large"),
    PAGE_TOO_MANY("page.too-many"),
    PDF_DAMAGED("pdf.damaged"),
    PDF_ENCRYPTED("pdf.encrypted"),
    PDF_NOT_A_PDF("pdf.not-a-pdf"),
    PDF_TOO_HEAVY("pdf.too-heavy"),
    PDF_TOO_MANY_PAGES("pdf.too-many-pages"),
    PLAYLIST_UNREADABLE("video.playlist-unreadable"),
    VIDEO_DAMAGED("video.damaged"),
    VIDEO_NOT_A_VIDEO("video.not-a-video"),
    VIDEO_SEVERAL("video.several"),
    XML_UNREADABLE("xml.unreadable"),
    XML_DTD("xml.dtd"),
    XML_TOO_LARGE("xml.too-large"),
    XML_TOO_DEEP("xml.too-deep"),
    XML_TOO_MANY_ELEMENTS("xml.too-many-elements"),
    XML_ATTRIBUTE_TOO_LONG("xml.attribute-too-long"),
    XML_ENCODING_WRONG("xml.encoding-wrong"),
    XML_ENCODING_UNKNOWN("xml.encoding-unknown");

    private final String code;

    RefusalCode(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /** For the archive as a whole. */
    public PackageRefused archive(Object... args) {
        return new PackageRefused(code, strings(args), null, 0);
    }

    /** For one entry of it. The entry's name is made printable and is the first argument of the sentences. */
    public PackageRefused at(String file, Object... args) {
        return atLine(file, 0, args);
    }

    /** For one line of an entry. */
    public PackageRefused atLine(String file, int line, Object... args) {
        String printable = printable(file);
        List<String> all = new ArrayList<>();
        all.add(printable);
        all.addAll(strings(args));
        return new PackageRefused(code, all, printable, line);
    }

    private static List<String> strings(Object... args) {
        return Arrays.stream(args).map(String::valueOf).toList();
    }

    /** A hostile name must not reach a terminal or a log as it is. */
    private static String printable(String name) {
        String safe = name.codePoints()
                .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT ? '\uFFFD' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return safe.length() <= 200 ? safe : safe.substring(0, 199) + "…";
    }
}
