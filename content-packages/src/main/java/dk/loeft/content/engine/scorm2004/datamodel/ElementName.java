package dk.loeft.content.engine.scorm2004.datamodel;

import java.util.ArrayList;
import java.util.List;

/**
 * The name of an element, taken apart.
 *
 * @param pattern the name with {@code n} for each index: {@code cmi.objectives.n.id}
 * @param canonical the name with its indices without leading zeros
 * @param collections for each index the collection it counts in: {@code cmi.objectives}
 * @param indices the indices; one that no collection can reach is {@link Integer#MAX_VALUE}
 */
record ElementName(String pattern, String canonical, List<String> collections, List<Integer> indices) {

    private static final int MOST_DIGITS = 9;

    static ElementName parse(String name) {
        StringBuilder pattern = new StringBuilder();
        StringBuilder canonical = new StringBuilder();
        List<String> collections = new ArrayList<>();
        List<Integer> indices = new ArrayList<>();
        int start = 0;
        while (start <= name.length()) {
            int dot = name.indexOf('.', start);
            // a target may have dots of its own
            int end = dot < 0 || name.charAt(start) == '{' ? name.length() : dot;
            String part = name.substring(start, end);
            String own = part;
            if (isIndex(part)) {
                int index = part.length() > MOST_DIGITS ? Integer.MAX_VALUE : Integer.parseInt(part);
                collections.add(canonical.toString());
                indices.add(index);
                own = Integer.toString(index);
                part = "n";
            }
            if (start > 0) {
                pattern.append('.');
                canonical.append('.');
            }
            pattern.append(part);
            canonical.append(own);
            start = end + 1;
        }
        return new ElementName(pattern.toString(), canonical.toString(), collections, indices);
    }

    private static boolean isIndex(String part) {
        if (part.isEmpty()) {
            return false;
        }
        for (int i = 0; i < part.length(); i++) {
            if (part.charAt(i) < '0' || part.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    /** The name without its last part. */
    static String parent(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(0, dot);
    }

    /** The last part of the name. */
    static String last(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
