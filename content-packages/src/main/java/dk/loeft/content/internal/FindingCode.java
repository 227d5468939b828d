package dk.loeft.content.internal;

import static dk.loeft.content.Finding.Grade.ERROR;
import static dk.loeft.content.Finding.Grade.HINT;
import static dk.loeft.content.Finding.Grade.WARNING;

import dk.loeft.content.Finding;
import dk.loeft.content.Finding.Grade;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Every finding there is, with its grade. */
public enum FindingCode {
    IDENTIFIER_DUPLICATE(ERROR, "identifier.duplicate"),
    ITEM_RESOURCE_MISSING(ERROR, "item.resource-missing"),
    RESOURCE_WITHOUT_HREF(ERROR, "resource.without-href"),
    HREF_OUTSIDE(ERROR, "href.outside"),
    HREF_UNUSABLE(ERROR, "href.unusable"),
    LAUNCH_MISSING(ERROR, "launch.missing"),
    LAUNCH_MISSING_SIMILAR(ERROR, "launch.missing-similar"),
    MASTERY_SCORE_RANGE(ERROR, "masteryscore.range"),
    NOTHING_TO_LAUNCH(ERROR, "manifest.nothing-to-launch"),

    PAGE_PICTURE_MISSING(ERROR, "page.picture-missing"),
    VIDEO_SEGMENT_MISSING(ERROR, "video.segment-missing"),
    VIDEO_SEGMENT_ELSEWHERE(ERROR, "video.segment-elsewhere"),
    VIDEO_LOCKED(ERROR, "video.locked"),
    VTT_HEADER(ERROR, "vtt.header"),
    VTT_NOT_UTF8(ERROR, "vtt.not-utf8"),
    VTT_TIMING(ERROR, "vtt.timing"),

    PAGE_LINK_MISSING(WARNING, "page.link-missing"),
    PAGE_PICTURE_ELSEWHERE(WARNING, "page.picture-elsewhere"),
    PAGE_PICTURE_WITHOUT_ALT(WARNING, "page.picture-without-alt"),
    PDF_ACTION(WARNING, "pdf.action"),
    PDF_NOT_TAGGED(WARNING, "pdf.not-tagged"),
    PDF_SCRIPT(WARNING, "pdf.script"),
    PDF_WITHOUT_LANGUAGE(WARNING, "pdf.without-language"),
    PDF_WITHOUT_TEXT(WARNING, "pdf.without-text"),
    PDF_WITHOUT_TITLE(WARNING, "pdf.without-title"),
    VIDEO_CODEC(WARNING, "video.codec"),
    VIDEO_WITHOUT_CAPTIONS(WARNING, "video.without-captions"),
    VTT_CUE(WARNING, "vtt.cue"),
    VTT_EMPTY(WARNING, "vtt.empty"),
    VTT_WITHOUT_LANGUAGE(WARNING, "vtt.without-language"),

    DEPENDENCY_MISSING(WARNING, "dependency.missing"),
    ENCODING_MISLABELLED(WARNING, "xml.encoding-mislabelled"),
    FILE_MISSING(WARNING, "file.missing"),
    HREF_EXTERNAL(WARNING, "href.external"),
    MANIFEST_IDENTIFIER_MISSING(WARNING, "manifest.identifier-missing"),
    MASTERY_SCORE_NOT_A_NUMBER(WARNING, "masteryscore.not-a-number"),
    MAX_TIME_UNREADABLE(WARNING, "maxtimeallowed.unreadable"),
    NO_SCO(WARNING, "manifest.no-sco"),
    ORGANIZATION_DEFAULT_MISSING(WARNING, "organization.default-missing"),
    ORGANIZATION_DEFAULT_UNKNOWN(WARNING, "organization.default-unknown"),
    ORGANIZATION_MISSING(WARNING, "organization.missing"),
    PREFIX_UNDECLARED(WARNING, "xml.prefix-undeclared"),
    PREREQUISITES_UNKNOWN_ITEM(WARNING, "prerequisites.unknown-item"),
    PREREQUISITES_UNREADABLE(WARNING, "prerequisites.unreadable"),
    SCHEMA_VERSION_MISSING(WARNING, "schemaversion.missing"),
    SCHEMA_VERSION_UNKNOWN(WARNING, "schemaversion.unknown"),
    SCORM_TYPE_MISSING(WARNING, "resource.scormtype-missing"),
    SUB_MANIFEST(WARNING, "manifest.sub-manifest"),
    TIME_LIMIT_ACTION_UNKNOWN(WARNING, "timelimitaction.unknown"),
    XML_BASE_WITHOUT_SLASH(WARNING, "xml-base.without-slash"),

    ARCHIVE_SKIPPED(HINT, "archive.skipped"),
    ARCHIVE_WRAPPED(HINT, "archive.wrapped"),
    FINDINGS_MORE(HINT, "findings.more"),
    HREF_BACKSLASH(HINT, "href.backslash"),
    ITEM_WITHOUT_TITLE(HINT, "item.without-title"),
    LAUNCH_WITHOUT_LANG(HINT, "launch.without-lang"),
    LAUNCH_WITHOUT_TITLE(HINT, "launch.without-title"),
    PAGE_CLEANED(HINT, "page.cleaned"),
    PAGE_WITHOUT_LANGUAGE(HINT, "page.without-language"),
    PAGE_WITHOUT_TITLE(HINT, "page.without-title"),
    VIDEO_INDEX_LAST(HINT, "video.index-last"),
    ORGANIZATION_SEVERAL(HINT, "organization.several"),
    TITLE_MISSING(HINT, "title.missing");

    private final Grade grade;
    private final String code;

    FindingCode(Grade grade, String code) {
        this.grade = grade;
        this.code = code;
    }

    public String code() {
        return code;
    }

    public Finding at(@Nullable String file, int line, Object... args) {
        return new Finding(grade, code, Arrays.stream(args).map(String::valueOf).toList(), file, line);
    }
}
