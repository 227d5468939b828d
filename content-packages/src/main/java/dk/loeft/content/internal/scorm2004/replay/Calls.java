package dk.loeft.content.internal.scorm2004.replay;

import dk.loeft.content.engine.scorm2004.course.Learner;
import dk.loeft.content.engine.scorm2004.datamodel.RuntimeApi;
import dk.loeft.content.internal.scorm2004.replay.Script.Command;
import dk.loeft.content.internal.scorm2004.replay.Script.Visit;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Makes the calls of one visit and compares what comes back. */
final class Calls {

    private static final int SHORT = 255;
    private static final String ANY_COMMENT = "Returned a valid value or error code";

    private final RuntimeApi api;
    private final Abbreviations abbreviations;
    private final Learner learner;

    Calls(RuntimeApi api, Abbreviations abbreviations, Learner learner) {
        this.api = api;
        this.abbreviations = abbreviations;
        this.learner = learner;
    }

    /** The difference, if there is one. */
    Optional<Difference> call(Visit visit, Command command) throws UnusableScript {
        return switch (command.method()) {
            case "I" -> compared(visit, command, "Initialize", api.initialize(command.argument()));
            case "T" -> compared(visit, command, "Terminate", api.terminate(command.argument()));
            case "C" -> compared(visit, command, "Commit", api.commit(command.argument()));
            case "GET" -> get(visit, command);
            case "SET" -> set(visit, command);
            case "GLE" -> compared(visit, command, "GetLastError", api.getLastError());
            case "GES" -> text(visit, command, "GetErrorString", api.getErrorString(command.argument()));
            case "GeDi" -> text(visit, command, "GetDiagnostic", api.getDiagnostic(command.argument()));
            case "COI" -> ids(visit, command);
            default -> throw new UnusableScript("replay.method-unknown", command.method());
        };
    }

    private Optional<Difference> compared(Visit visit, Command command, String method, String got) {
        String expected = abbreviations.expand(command.expected());
        return result(visit, command, method + "(" + command.argument() + ")", expected, got, expected.equals(got));
    }

    private Optional<Difference> text(Visit visit, Command command, String method, String got) {
        boolean same =
                switch (command.expected()) {
                    case "less255" -> !got.isEmpty() && got.length() < SHORT;
                    case "emptyCS" -> got.isEmpty();
                    default -> got.equals(abbreviations.expand(command.expected()));
                };
        return result(visit, command, method + "(" + command.argument() + ")", command.expected(), got, same);
    }

    private Optional<Difference> get(Visit visit, Command command) {
        // the type of interaction a value is to be compared as follows its path
        String written = abbreviations.element(command.argument().replaceAll("![A-Za-z.]+$", ""));
        String element = indexed(written);
        String expected = abbreviations.expand(command.expected());
        if (element.isEmpty() && !written.isEmpty()) {
            return Optional.of(Difference.of("replay.no-such-id", where(visit, command, "GetValue(" + written + ")")));
        }
        String got = api.getValue(element);
        boolean same;
        if (expected.isEmpty() && written.endsWith("&.id")) {
            expected = written.substring(written.indexOf('&') + 1, written.lastIndexOf('&'));
            same = expected.equals(got);
        } else if (expected.isEmpty() && element.equals("cmi.learner_id")) {
            same = got.equals(learner.id());
        } else if (expected.isEmpty() && element.equals("cmi.learner_name")) {
            same = got.equals(learner.name());
        } else if (expected.equals(ANY_COMMENT)) {
            boolean fine = Set.of("0", "301", "403").contains(api.getLastError());
            return fine ? Optional.empty() : result(visit, command, "GetValue(" + element + ")", expected, got, false);
        } else {
            same = Comparison.same(element, expected, got);
        }
        return result(visit, command, "GetValue(" + element + ")", expected, got, same);
    }

    private Optional<Difference> set(Visit visit, Command command) {
        String argument = command.argument();
        int mark = argument.indexOf('!');
        String path = mark < 0 ? argument : argument.substring(0, mark);
        String value = mark < 0 ? "" : abbreviations.value(argument.substring(mark + 1));
        String written = abbreviations.element(path);
        String element = indexed(written);
        String call = "SetValue(" + written + ", " + value + ")";
        if (element.isEmpty() && !written.isEmpty()) {
            return Optional.of(Difference.of("replay.no-such-id", where(visit, command, call)));
        }
        String got = api.setValue(element, value);
        String expected = abbreviations.expand(command.expected());
        return result(visit, command, call, expected, got, expected.equals(got));
    }

    /** Puts the index of the objective or store for {@code &id&}; empty when there is none of that id. */
    private String indexed(String element) {
        int from = element.indexOf('&');
        int to = element.lastIndexOf('&');
        if (from < 0 || from == to) {
            return element;
        }
        String id = element.substring(from + 1, to);
        String collection = element.substring(0, from - 1);
        int count = count(collection);
        for (int i = 0; i < count; i++) {
            if (api.getValue(collection + "." + i + ".id").equals(id)) {
                return collection + "." + i + element.substring(to + 1);
            }
        }
        return "";
    }

    private int count(String collection) {
        String count = api.getValue(collection + "._count");
        return count.isEmpty() ? 0 : Integer.parseInt(count);
    }

    private Optional<Difference> ids(Visit visit, Command command) {
        Set<String> expected = new HashSet<>(Arrays.asList(command.argument().split(",")));
        Set<String> got = new HashSet<>();
        int count = count("cmi.objectives");
        for (int i = 0; i < count; i++) {
            got.add(api.getValue("cmi.objectives." + i + ".id"));
        }
        boolean same = expected.equals(got) && expected.size() == count;
        return same
                ? Optional.empty()
                : Optional.of(Difference.of(
                        "replay.step",
                        visit.activity(),
                        visit.number(),
                        command.step(),
                        "cmi.objectives.n.id",
                        String.join(",", expected),
                        String.join(",", got)));
    }

    private Optional<Difference> result(
            Visit visit, Command command, String call, String expected, String got, boolean same) {
        String error = api.getLastError();
        boolean codes = command.error().isEmpty() || command.error().equals(error);
        if (same && codes) {
            return Optional.empty();
        }
        return Optional.of(Difference.of(
                "replay.step",
                visit.activity(),
                visit.number(),
                command.step(),
                shortened(call),
                shortened(expected) + " [" + command.error() + "]",
                shortened(got) + " [" + error + "]"));
    }

    private static Object[] where(Visit visit, Command command, String call) {
        return new Object[] {visit.activity(), visit.number(), command.step(), shortened(call)};
    }

    private static String shortened(String text) {
        return text.length() <= 160 ? text : text.substring(0, 120) + "…" + text.substring(text.length() - 38);
    }
}
