package dk.loeft.competence.internal;

import dk.loeft.competence.Competence;
import dk.loeft.competence.FrameworkFormat;
import dk.loeft.competence.FrameworkId;
import dk.loeft.competence.FrameworkInfo;
import dk.loeft.competence.FrameworkItem;
import dk.loeft.competence.FrameworkRow;
import dk.loeft.competence.FrameworkView;
import dk.loeft.competence.PlacedItem;
import dk.loeft.competence.UsedCompetence;
import dk.loeft.competence.internal.FrameworkListRepository.Head;
import dk.loeft.competence.internal.FrameworkListRepository.Part;
import dk.loeft.shared.RefusedException;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Frameworks as they are read. */
@Dependent
class Shelf {
    private final FrameworkListRepository frameworks;

    @Inject
    Shelf(FrameworkListRepository frameworks) {
        this.frameworks = frameworks;
    }

    List<FrameworkRow> all() {
        return frameworks.all();
    }

    Optional<FrameworkView> view(FrameworkId id) {
        return frameworks.head(id).map(head -> {
            Comparison.Kept kept = kept(head);
            return new FrameworkView(
                    id,
                    head.info(),
                    kept.used().levels(),
                    placed(kept.used().items()),
                    kept.retiredItems(),
                    head.changedAt(),
                    head.terms());
        });
    }

    List<Competence> competences(FrameworkId id) {
        return frameworks.competences(id);
    }

    /** The competences of a framework on which evidence or profiles rest. */
    List<UsedCompetence> used(FrameworkId id, LocalDate today) {
        return frameworks.used(id, today);
    }

    private static List<PlacedItem> placed(List<FrameworkItem> items) {
        Map<String, Integer> depths = new HashMap<>();
        List<PlacedItem> placed = new ArrayList<>(items.size());
        for (FrameworkItem item : items) {
            int depth = item.parent().isEmpty() ? 0 : depths.getOrDefault(item.parent(), 0) + 1;
            depths.put(item.code(), depth);
            placed.add(new PlacedItem(depth, item));
        }
        return placed;
    }

    void export(FrameworkId id, FrameworkFormat format, OutputStream to) throws IOException {
        Head head = frameworks.head(id).orElseThrow(() -> new RefusedException("competence.framework.unknown"));
        FrameworkFiles.write(kept(head).used(), head.changedAt(), format, to);
    }

    /** The framework with the same identifier and edition. */
    Optional<Head> like(FrameworkInfo info) {
        return frameworks.head(info.identifier(), info.edition());
    }

    Comparison.Kept kept(Head head) {
        List<Part<FrameworkItem>> items = frameworks.items(head.id());
        var levels = frameworks.levels(head.id());
        return new Comparison.Kept(
                new FrameworkFile(head.info(), among(levels, false), among(items, false), 0),
                among(levels, true),
                among(items, true));
    }

    private static <T> List<T> among(List<Part<T>> parts, boolean retired) {
        return parts.stream()
                .filter(part -> part.retired() == retired)
                .map(Part::value)
                .toList();
    }
}
