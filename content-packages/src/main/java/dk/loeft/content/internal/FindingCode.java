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
    AICC_AU_WITHOUT_FILE(ERROR, "aicc.au-without-file"),
    AICC_MEMBER_UNKNOWN(ERROR, "aicc.member-unknown"),
    IDENTIFIER_DUPLICATE(ERROR, "identifier.duplicate"),
    ITEM_RESOURCE_MISSING(ERROR, "item.resource-missing"),
    RESOURCE_WITHOUT_HREF(ERROR, "resource.without-href"),
    HREF_OUTSIDE(ERROR, "href.outside"),
    HREF_UNUSABLE(ERROR, "href.unusable"),
    LAUNCH_MISSING(ERROR, "launch.missing"),
    LAUNCH_MISSING_SIMILAR(ERROR, "launch.missing-similar"),
    MASTERY_SCORE_RANGE(ERROR, "masteryscore.range"),
    NOTHING_TO_LAUNCH(ERROR, "manifest.nothing-to-launch"),
    SEQUENCING_COLLECTION_UNKNOWN(ERROR, "sequencing.collection-unknown"),
    TINCAN_ID_MISSING(ERROR, "tincan.id-missing"),
    H5P_CONTENT_MISSING(ERROR, "h5p.content-missing"),
    H5P_CONTENT_UNREADABLE(ERROR, "h5p.content-unreadable"),
    H5P_FILE_NOT_ALLOWED(ERROR, "h5p.file-not-allowed"),
    H5P_LIBRARY_FILE_MISSING(ERROR, "h5p.library-file-missing"),
    H5P_LIBRARY_MISSING(ERROR, "h5p.library-missing"),
    H5P_LIBRARY_UNREADABLE(ERROR, "h5p.library-unreadable"),
    H5P_MAIN_NOT_NAMED(ERROR, "h5p.main-not-named"),
    H5P_MAIN_NOT_RUNNABLE(ERROR, "h5p.main-not-runnable"),
    H5P_WITHOUT_LIBRARIES(ERROR, "h5p.without-libraries"),
    H5P_CORE_NEWER(WARNING, "h5p.core-newer"),
    H5P_DEPENDENCY_UNREADABLE(WARNING, "h5p.dependency-unreadable"),
    H5P_EXTERNAL_MEDIA(WARNING, "h5p.external-media"),
    H5P_LIBRARY_FILE_NOT_ALLOWED(WARNING, "h5p.library-file-not-allowed"),
    H5P_LIBRARY_OTHER(WARNING, "h5p.library-other"),
    H5P_NEVER_REPORTS(HINT, "h5p.never-reports"),
    H5P_WITHOUT_LANGUAGE(HINT, "h5p.without-language"),
    CARTRIDGE_NOTHING_TO_SHOW(ERROR, "cartridge.nothing-to-show"),
    CARTRIDGE_PART_UNREADABLE(ERROR, "cartridge.part-unreadable"),
    CARTRIDGE_LINK_UNUSABLE(ERROR, "cartridge.link-unusable"),
    CARTRIDGE_TOOL_WITHOUT_ADDRESS(ERROR, "cartridge.tool-without-address"),
    CARTRIDGE_IDENTIFIER_REPEATED(WARNING, "cartridge.identifier-repeated"),
    CARTRIDGE_ITEM_WITHOUT_RESOURCE(WARNING, "cartridge.item-without-resource"),
    CARTRIDGE_NOTHING_COUNTS(WARNING, "cartridge.nothing-counts"),
    CARTRIDGE_RESOURCE_PROTECTED(WARNING, "cartridge.resource-protected"),
    CARTRIDGE_TYPE_UNKNOWN(WARNING, "cartridge.type-unknown"),
    CARTRIDGE_VERSION_UNKNOWN(WARNING, "cartridge.version-unknown"),
    CARTRIDGE_EXTENSIONS(HINT, "cartridge.extensions"),
    CARTRIDGE_FOREIGN_REFERENCE(HINT, "cartridge.foreign-reference"),
    CARTRIDGE_FROM_RESOURCES(HINT, "cartridge.from-resources"),
    CARTRIDGE_QUESTION_BANK(HINT, "cartridge.question-bank"),
    CARTRIDGE_QUESTIONS_WAIT(HINT, "cartridge.questions-wait"),
    CARTRIDGE_TOOLS_WAIT(HINT, "cartridge.tools-wait"),

    AICC_AU_NOT_PLACED(WARNING, "aicc.au-not-placed"),
    AICC_CRS_MISSING(WARNING, "aicc.crs-missing"),
    AICC_CST_MISSING(WARNING, "aicc.cst-missing"),
    AICC_DES_MISSING(WARNING, "aicc.des-missing"),
    AICC_MEMBER_TWICE(WARNING, "aicc.member-twice"),
    AICC_REQUIREMENT_UNKNOWN(WARNING, "aicc.requirement-unknown"),
    AICC_REQUIREMENT_UNREADABLE(WARNING, "aicc.requirement-unreadable"),
    AICC_TOTAL_DIFFERS(WARNING, "aicc.total-differs"),
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
    PAGE_VIDEO_WITHOUT_CAPTIONS(WARNING, "page.video-without-captions"),
    VTT_CUE(WARNING, "vtt.cue"),
    VTT_EMPTY(WARNING, "vtt.empty"),
    VTT_WITHOUT_LANGUAGE(WARNING, "vtt.without-language"),

    CMI5_ACTIVITY_TYPE(WARNING, "cmi5.activity-type"),
    CMI5_ELSEWHERE(WARNING, "cmi5.elsewhere"),
    CMI5_MASTERY_LONG(WARNING, "cmi5.mastery-long"),
    CMI5_OBJECTIVE_UNKNOWN(WARNING, "cmi5.objective-unknown"),
    DEPENDENCY_MISSING(WARNING, "dependency.missing"),
    ENCODING_MISLABELLED(WARNING, "xml.encoding-mislabelled"),
    FILE_MISSING(WARNING, "file.missing"),
    HREF_EXTERNAL(WARNING, "href.external"),
    LAUNCH_ELSEWHERE(WARNING, "launch.elsewhere"),
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
    SCHEMA_VERSION_2004_MISSING(WARNING, "schemaversion.missing-2004"),
    SCHEMA_VERSION_2004_UNKNOWN(WARNING, "schemaversion.unknown-2004"),
    SCORM_TYPE_MISSING(WARNING, "resource.scormtype-missing"),
    SEQUENCING_OBJECTIVE_TWICE(WARNING, "sequencing.objective-twice"),
    SEQUENCING_OBJECTIVE_UNKNOWN(WARNING, "sequencing.objective-unknown"),
    SEQUENCING_OBJECTIVE_WITHOUT_ID(WARNING, "sequencing.objective-without-id"),
    SEQUENCING_ROLLUP_ON_LEAF(HINT, "sequencing.rollup-on-leaf"),
    SEQUENCING_RULE_EMPTY(WARNING, "sequencing.rule-empty"),
    SEQUENCING_TWO_WRITERS(WARNING, "sequencing.two-writers"),
    SEQUENCING_UNREACHABLE(WARNING, "sequencing.unreachable"),
    SEQUENCING_VALUE_RANGE(WARNING, "sequencing.value-range"),
    SEQUENCING_VALUE_UNKNOWN(WARNING, "sequencing.value-unknown"),
    SUB_MANIFEST(WARNING, "manifest.sub-manifest"),
    TIME_LIMIT_ACTION_UNKNOWN(WARNING, "timelimitaction.unknown"),
    XML_BASE_WITHOUT_SLASH(WARNING, "xml-base.without-slash"),

    IMAGE_WITHOUT_ALT(WARNING, "image.without-alt"),
    VIDEO_WITHOUT_CAPTIONS(WARNING, "video.without-captions"),
    FIELD_WITHOUT_LABEL(WARNING, "field.without-label"),
    BUTTON_WITHOUT_NAME(WARNING, "button.without-name"),
    FRAME_WITHOUT_TITLE(WARNING, "frame.without-title"),
    VIEWPORT_LOCKED(WARNING, "viewport.locked"),
    MEDIA_AUTOPLAY(WARNING, "media.autoplay"),
    TEXT_MOVES(HINT, "text.moves"),
    PAGE_RELOADS(HINT, "page.reloads"),
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
