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

    CMI5_ACTIVITY_TYPE(WARNING, "cmi5.activity-type"),
    CMI5_ELSEWHERE(WARNING, "cmi5.elsewhere"),
    CMI5_MASTERY_LONG(WARNING, "cmi5.mastery-long"),
    CMI5_OBJECTIVE_UNKNOWN(WARNING, "cmi5.objective-unknown"),
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
