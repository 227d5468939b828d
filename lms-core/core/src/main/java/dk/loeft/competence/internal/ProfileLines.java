package dk.loeft.competence.internal;

import dk.loeft.competence.AskedLevel;
import dk.loeft.competence.CompetenceId;
import dk.loeft.competence.CompetenceProfiles;
import dk.loeft.shared.RefusedException;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads what a profile asks for from a table; the first thing that is wrong is told with its line. */
@Dependent
class ProfileLines {
    private static final int COLUMNS = 4;

    private final ProfileRepository profiles;

    @Inject
    ProfileLines(ProfileRepository profiles) {
        this.profiles = profiles;
    }

    /** A competence as a table names it. */
    record Named(String framework, String edition, String code) {}

    private record Line(int number, Named named, String level) {}

    List<AskedLevel> read(String table) {
        List<Line> lines = lines(table);
        if (lines.isEmpty()) {
            throw new RefusedException("competence.profile.nothing");
        }
        if (lines.size() > CompetenceProfiles.MOST_ASKED) {
            throw new RefusedException("competence.profile.many", CompetenceProfiles.MOST_ASKED);
        }
        Map<Named, CompetenceId> known = profiles.named(
                lines.stream().map(line -> line.named().framework()).collect(Collectors.toSet()));
        Set<AskedLevel> levels = profiles.levels(known.values());
        Map<CompetenceId, Integer> seen = new HashMap<>();
        List<AskedLevel> asked = new ArrayList<>();
        for (Line line : lines) {
            CompetenceId competence = competence(line, known);
            Integer before = seen.putIfAbsent(competence, line.number());
            if (before != null) {
                throw new RefusedException(
                        "competence.profile.line.twice",
                        line.number(),
                        line.named().code(),
                        before);
            }
            asked.add(level(line, competence, levels));
        }
        return asked;
    }

    private static List<Line> lines(String table) {
        List<Line> lines = new ArrayList<>();
        int number = 0;
        for (String text : table.split("\\R", -1)) {
            number++;
            if (!text.isBlank()) {
                List<String> cells = cells(text);
                if (cells.size() != COLUMNS) {
                    throw new RefusedException("competence.profile.line.columns", number, cells.size());
                }
                // A table from a spreadsheet begins with the names of its columns.
                boolean head = lines.isEmpty() && cells.get(0).equalsIgnoreCase("framework");
                if (!head) {
                    lines.add(new Line(number, new Named(cells.get(0), cells.get(1), cells.get(2)), cells.get(3)));
                }
            }
        }
        return lines;
    }

    private static List<String> cells(String line) {
        String mark = Stream.of("\t", ";").filter(line::contains).findFirst().orElse(",");
        return Stream.of(line.split(mark, -1))
                .map(cell -> cell.strip().replaceAll("^\"(.*)\"$", "$1"))
                .toList();
    }

    private static CompetenceId competence(Line line, Map<Named, CompetenceId> known) {
        Named named = line.named();
        if (known.keySet().stream()
                .noneMatch(each -> each.framework().equals(named.framework())
                        && each.edition().equals(named.edition()))) {
            throw new RefusedException(
                    "competence.profile.line.framework",
                    line.number(),
                    (named.framework() + " " + named.edition()).strip());
        }
        return Optional.ofNullable(known.get(named))
                .orElseThrow(() -> new RefusedException("competence.profile.line.code", line.number(), named.code()));
    }

    private static AskedLevel level(Line line, CompetenceId competence, Set<AskedLevel> levels) {
        Optional<AskedLevel> asked = Optional.of(line.level())
                .filter(text -> text.matches("[0-9]{1,3}"))
                .map(text -> new AskedLevel(competence, Integer.parseInt(text)))
                .filter(each -> each.level() == 0 || levels.contains(each));
        return asked.orElseThrow(
                () -> new RefusedException("competence.profile.line.level", line.number(), line.level()));
    }
}
