package dk.loeft.competence.internal;

import dk.loeft.competence.FrameworkInfo;
import dk.loeft.competence.FrameworkItem;
import dk.loeft.competence.Level;
import java.util.List;

/**
 * A framework as a file tells it, checked and in order.
 *
 * @param info what is said of it
 * @param levels its levels from the lowest
 * @param items its items, each area followed by what lies in it
 * @param ignored how many relations of the file are not kept
 */
record FrameworkFile(FrameworkInfo info, List<Level> levels, List<FrameworkItem> items, int ignored) {
    FrameworkFile {
        levels = List.copyOf(levels);
        items = List.copyOf(items);
    }
}
