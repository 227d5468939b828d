package dk.loeft.content;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An entry in a package's table of contents (SCORM 1.2 CAM 2.3, {@code item}).
 *
 * @param identifier its identifier in the manifest; prerequisites refer to it
 * @param title its title, never blank
 * @param parent identifier of the item it lies in, or null at the top
 * @param type what it opens
 * @param launch what the browser opens, relative to the package's root: percent-encoded path with query and fragment, or an
 *     absolute http address for content outside the package; null for a folder or when it cannot be opened
 * @param launchFile the path of that file in the package as it is stored, or null when it is outside or missing
 * @param masteryScore {@code adlcp:masteryscore}, 0 to 100, or null
 * @param maxTimeAllowed {@code adlcp:maxtimeallowed} as written (HHHH:MM:SS.SS), or null
 * @param timeLimitAction {@code adlcp:timelimitaction}, one of the standard's four values, or null
 * @param dataFromLms {@code adlcp:datafromlms}, given to the SCO as {@code cmi.launch_data}, or null
 * @param prerequisites {@code adlcp:prerequisites}, an AICC script, or null; see {@link dk.loeft.content.engine.Prerequisites}
 * @param visible whether the table of contents shows it
 * @param children the items in it, in order
 */
public record PackageItem(
        String identifier,
        String title,
        @Nullable String parent,
        Type type,
        @Nullable String launch,
        @Nullable String launchFile,
        @Nullable Double masteryScore,
        @Nullable String maxTimeAllowed,
        @Nullable String timeLimitAction,
        @Nullable String dataFromLms,
        @Nullable String prerequisites,
        boolean visible,
        List<PackageItem> children) {

    public PackageItem {
        children = List.copyOf(children);
    }

    /** This item and all below it, in the order of the table of contents. */
    public Stream<PackageItem> withDescendants() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(PackageItem::withDescendants));
    }

    /** Whether a learner can open it. */
    public boolean launchable() {
        return launch != null;
    }

    /** An item of a standard that has none of what SCORM 1.2 says of items. */
    public static PackageItem of(
            String identifier,
            String title,
            @Nullable String parent,
            Type type,
            @Nullable String launch,
            @Nullable String launchFile,
            List<PackageItem> children) {
        return new PackageItem(
                identifier, title, parent, type, launch, launchFile, null, null, null, null, null, true, children);
    }

    /** What an item opens. At most ten characters long: the database keeps the names. */
    public enum Type {
        /** A page that speaks to the LMS through the SCORM API: it reports status, score and time. */
        SCO,
        /** An assignable unit (AICC, cmi5): it reports to an address it is given. */
        AU,
        /** An activity whose player reports for it: xAPI, H5P, video, document. */
        ACTIVITY,
        /** A page that reports nothing: opened is done. */
        ASSET,
        /** An address elsewhere: opened is done. */
        LINK,
        /** A topic to discuss. */
        DISCUSSION,
        /** A tool of somebody else, opened by LTI. */
        LTI,
        /** Questions to answer. */
        ASSESSMENT,
        /** Nothing: it groups others. */
        FOLDER;

        /** Whether a course waits for it. Tools and questions count from the day something in Løft can open them. */
        public boolean counts() {
            return this != LTI && this != ASSESSMENT && this != FOLDER;
        }

        /** Whether it tells what a learner achieved; of the others it is only known that they were opened. */
        public boolean reports() {
            return this == SCO || this == AU || this == ACTIVITY || this == ASSESSMENT;
        }
    }
}
