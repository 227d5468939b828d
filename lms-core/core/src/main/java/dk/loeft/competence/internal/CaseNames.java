package dk.loeft.competence.internal;

import dk.loeft.competence.FrameworkInfo;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;

/** The names of CASE 1.1 that reader and writer share, and the UUIDs by which CASE knows what we know by codes. */
final class CaseNames {
    static final String DOCUMENT = "CFDocument";

    static final String ITEMS = "CFItems";

    static final String ASSOCIATIONS = "CFAssociations";

    static final String RUBRICS = "CFRubrics";

    static final String CRITERIA = "CFRubricCriteria";

    static final String CRITERION_LEVELS = "CFRubricCriterionLevels";

    static final String IDENTIFIER = "identifier";

    static final String CHILD_OF = "isChildOf";

    static final String ORIGIN = "originNodeURI";

    static final String DESTINATION = "destinationNodeURI";

    static final String SEQUENCE = "sequenceNumber";

    static final String TYPE_AREA = "Area";

    static final String TYPE_COMPETENCE = "Competence";

    /** Where CASE 1.1 has no place for what we keep, it stands here: its classes each allow for extensions. */
    static final String EXTENSIONS = "extensions";

    /** The name under which ours stand among the extensions of others. */
    static final String OURS = "loeft";

    private CaseNames() {}

    /** The document's UUID: the identifier itself if it is one, else made from identifier and edition. */
    static String document(FrameworkInfo info) {
        return FileTexts.isUuid(info.identifier())
                ? info.identifier().toLowerCase(Locale.ROOT)
                : made(info, "document", "");
    }

    /** A UUID that is the same whenever the same thing is written (RFC 9562, version 3). */
    static String made(FrameworkInfo info, String kind, String code) {
        String name = String.join("\n", "loeft", info.identifier(), info.edition(), kind, code);
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
