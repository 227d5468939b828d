package dk.loeft.content.engine.scorm2004.datamodel;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** The forms of learner responses and correct responses, by type of interaction (RTE 4.2.9.1 and 4.2.9.2). */
final class Responses {

    private static final String ITEM = "[,]";
    private static final String PAIR = "[.]";
    private static final String RANGE = "[:]";
    private static final String CASE = "{case_matters=";
    private static final String ORDER = "{order_matters=";

    private Responses() {}

    static boolean known(String type) {
        switch (type) {
            case "true-false",
                    "choice",
                    "fill-in",
                    "long-fill-in",
                    "likert",
                    "matching",
                    "performance",
                    "sequencing" -> {
                return true;
            }
            default -> {
                return type.equals("numeric") || type.equals("other");
            }
        }
    }

    /** Whether an interaction of that type has one correct response at most. */
    static boolean single(String type) {
        return type.equals("true-false") || type.equals("likert") || type.equals("numeric") || type.equals("other");
    }

    /** Whether no two correct responses of that type may be the same. */
    static boolean unique(String type) {
        return type.equals("choice") || type.equals("sequencing");
    }

    /** Whether two correct responses mean the same: for a choice the order does not matter. */
    static boolean same(String type, String one, String other) {
        if (!type.equals("choice")) {
            return one.equals(other);
        }
        List<String> first = split(one, ITEM);
        List<String> second = split(other, ITEM);
        return first.size() == second.size() && new HashSet<>(first).equals(new HashSet<>(second));
    }

    static boolean learnerResponse(String type, String value) {
        return switch (type) {
            case "true-false" -> truth(value);
            case "choice" -> value.isEmpty() || identifiers(value, true);
            case "fill-in" -> allLocalized(value);
            case "long-fill-in" -> ValueType.localized(value);
            case "likert" -> ValueType.identifier(value);
            case "matching" -> pairs(value);
            case "performance" -> steps(value, false);
            case "sequencing" -> identifiers(value, false);
            case "numeric" -> ValueType.number(value);
            default -> true;
        };
    }

    static boolean correctResponse(String type, String value) {
        return switch (type) {
            case "fill-in" -> {
                String rest = withoutFlags(value, true);
                yield allLocalized(rest) && !rest.startsWith(CASE) && !rest.startsWith(ORDER);
            }
            case "long-fill-in" -> {
                String rest = withoutFlags(value, false);
                yield ValueType.localized(rest) && !rest.startsWith(CASE);
            }
            case "performance" -> {
                String rest = withoutFlags(value, true);
                yield !rest.startsWith(ORDER) && steps(rest, true);
            }
            case "numeric" -> range(value);
            default -> learnerResponse(type, value);
        };
    }

    private static boolean truth(String value) {
        return value.equals("true") || value.equals("false");
    }

    private static boolean identifiers(String value, boolean once) {
        List<String> parts = split(value, ITEM);
        for (String part : parts) {
            if (!ValueType.identifier(part)) {
                return false;
            }
        }
        return !once || new HashSet<>(parts).size() == parts.size();
    }

    private static boolean allLocalized(String value) {
        for (String part : split(value, ITEM)) {
            if (!ValueType.localized(part)) {
                return false;
            }
        }
        return true;
    }

    private static boolean pairs(String value) {
        for (String part : split(value, ITEM)) {
            List<String> sides = split(part, PAIR);
            if (sides.size() != 2 || !ValueType.identifier(sides.get(0)) || !ValueType.identifier(sides.get(1))) {
                return false;
            }
        }
        return true;
    }

    /** Steps of a performance: a name, an answer, or both. */
    private static boolean steps(String value, boolean ranges) {
        for (String part : split(value, ITEM)) {
            List<String> sides = split(part, PAIR);
            if (sides.size() != 2 || part.equals(PAIR)) {
                return false;
            }
            String name = sides.get(0);
            String answer = sides.get(1);
            if (!name.isEmpty() && !ValueType.identifier(name)) {
                return false;
            }
            if (ranges && answer.indexOf(RANGE) >= 0 && !range(answer)) {
                return false;
            }
        }
        return true;
    }

    /** {@code min[:]max}, either of which may be missing, or one number. */
    private static boolean range(String value) {
        List<String> ends = split(value, RANGE);
        if (ends.size() == 1) {
            return ValueType.number(value);
        }
        if (ends.size() != 2) {
            return false;
        }
        String least = ends.get(0);
        String most = ends.get(1);
        if (!least.isEmpty() && !ValueType.number(least) || !most.isEmpty() && !ValueType.number(most)) {
            return false;
        }
        return least.isEmpty() || most.isEmpty() || Double.parseDouble(least) <= Double.parseDouble(most);
    }

    /** Takes {@code {case_matters=…}} and {@code {order_matters=…}} off the front, each once; a wrong one stays. */
    static String withoutFlags(String value, boolean order) {
        String rest = withoutFlag(value, CASE);
        if (order) {
            rest = withoutFlag(rest, ORDER);
            if (rest.startsWith(CASE) && !value.startsWith(CASE)) {
                rest = withoutFlag(rest, CASE);
            }
        }
        return rest;
    }

    private static String withoutFlag(String value, String flag) {
        if (value.startsWith(flag + "true}")) {
            return value.substring(flag.length() + "true}".length());
        }
        if (value.startsWith(flag + "false}")) {
            return value.substring(flag.length() + "false}".length());
        }
        return value;
    }

    static List<String> split(String value, String delimiter) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        int at = value.indexOf(delimiter);
        while (at >= 0) {
            parts.add(value.substring(start, at));
            start = at + delimiter.length();
            at = value.indexOf(delimiter, start);
        }
        parts.add(value.substring(start));
        return parts;
    }
}
