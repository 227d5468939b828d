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
    SEQUENCING_COLLECTION_UNKNOWN(ERROR, "sequencing.collection-unknown"),

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
