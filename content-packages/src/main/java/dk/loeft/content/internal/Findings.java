package dk.loeft.content.internal;

import dk.loeft.content.Finding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects findings while a package is read; says the same thing once and stops at a number a person can read. */
public final class Findings {

    private static final int MOST = 200;

    private final Set<Finding> found = new LinkedHashSet<>();
    private int more;

    public void add(FindingCode code, @Nullable String file, int line, Object... args) {
        Finding finding = code.at(file, line, args);
        if (found.contains(finding)) {
            return;
        }
        if (found.size() < MOST || (finding.grade() == Finding.Grade.ERROR && found.size() < 2 * MOST)) {
            found.add(finding);
        } else {
            more++;
        }
    }

    public boolean hasErrors() {
        return found.stream().anyMatch(finding -> finding.grade() == Finding.Grade.ERROR);
    }

    /** Errors first, then by line. */
    public List<Finding> sorted() {
        List<Finding> all = new ArrayList<>(found);
        if (more > 0) {
            all.add(FindingCode.FINDINGS_MORE.at(null, 0, more));
        }
        all.sort(Comparator.comparing(Finding::grade).thenComparingInt(Finding::line));
        return all;
    }
}
