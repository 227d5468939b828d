package dk.loeft.content.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What must be done before an item opens: an {@code aicc_script} (SCORM 1.2 CAM 2.3.2.5.2.1, CMI001 on prerequisites).
 *
 * <ul>
 *   <li>{@code A1}: A1 is completed or passed.
 *   <li>{@code A1="passed"} and {@code A1<>"failed"}: A1 has that status, or has not. Quotation marks and case do not matter, and
 *       the first letter of a status is enough.
 *   <li>{@code ~} not, {@code &} and, {@code |} or, in this order of binding; parentheses. {@code NOT}, {@code AND} and {@code OR}
 *       mean the same, as many packages write.
 *   <li>{@code 2*{A1,A2,A3}}: at least two of the set are met; a set without a number asks for all.
 * </ul>
 *
 * An item without a known status counts as {@code not attempted}. An empty script is always met.
 */
public final class Prerequisites {

    private static final int LONGEST = 4_000;

    private final Rule rule;
    private final Set<String> identifiers;

    private Prerequisites(Rule rule, Set<String> identifiers) {
        this.rule = rule;
        this.identifiers = identifiers;
    }

    /** Empty when the script cannot be read; such an item is to be treated as one without prerequisites. */
    public static Optional<Prerequisites> parse(String script) {
        if (script.isBlank()) {
            return Optional.of(new Prerequisites(statuses -> true, Set.of()));
        }
        if (script.length() > LONGEST) {
            return Optional.empty();
        }
        Set<String> identifiers = new LinkedHashSet<>();
        return new Parser(PrerequisiteTokens.of(script), identifiers)
                .whole()
                .map(rule -> new Prerequisites(rule, Collections.unmodifiableSet(identifiers)));
    }

    /**
     * Whether the item may be opened.
     *
     * @param statuses {@code cmi.core.lesson_status} by item identifier; a folder's is the one rolled up from its items
     */
    public boolean isMet(Map<String, String> statuses) {
        return rule.isMet(statuses);
    }

    /** The items the script speaks of, in its order. */
    public Set<String> identifiers() {
        return identifiers;
    }

    private interface Rule {
        boolean isMet(Map<String, String> statuses);
    }

    private static boolean isDone(Map<String, String> statuses, String identifier) {
        LessonStatus status = status(statuses, identifier);
        return status == LessonStatus.COMPLETED || status == LessonStatus.PASSED;
    }

    private static LessonStatus status(Map<String, String> statuses, String identifier) {
        return LessonStatus.parse(statuses.getOrDefault(identifier, "")).orElse(LessonStatus.NOT_ATTEMPTED);
    }

    /** Reads by descent; every method gives empty at the first token it cannot use. */
    private static final class Parser {

        private static final int DEEPEST = 100;

        private final List<PrerequisiteTokens.Token> tokens;
        private final Set<String> identifiers;
        private int at;
        private int depth;

        Parser(List<PrerequisiteTokens.Token> tokens, Set<String> identifiers) {
            this.tokens = tokens;
            this.identifiers = identifiers;
        }

        Optional<Rule> whole() {
            return either().filter(rule -> at == tokens.size());
        }

        private Optional<Rule> either() {
            List<Rule> parts = new ArrayList<>();
            do {
                Optional<Rule> part = both();
                if (part.isEmpty()) {
                    return part;
                }
                parts.add(part.get());
            } while (take("|"));
            return Optional.of(
                    parts.size() == 1
                            ? parts.get(0)
                            : statuses -> parts.stream().anyMatch(part -> part.isMet(statuses)));
        }

        private Optional<Rule> both() {
            List<Rule> parts = new ArrayList<>();
            do {
                Optional<Rule> part = not();
                if (part.isEmpty()) {
                    return part;
                }
                parts.add(part.get());
            } while (take("&"));
            return Optional.of(
                    parts.size() == 1
                            ? parts.get(0)
                            : statuses -> parts.stream().allMatch(part -> part.isMet(statuses)));
        }

        private Optional<Rule> not() {
            boolean negated = false;
            while (take("~")) {
                negated = !negated;
            }
            Optional<Rule> rule = one();
            return negated ? rule.map(r -> statuses -> !r.isMet(statuses)) : rule;
        }

        private Optional<Rule> one() {
            if (take("(")) {
                if (++depth > DEEPEST) {
                    return Optional.empty();
                }
                Optional<Rule> inner = either();
                depth--;
                return inner.filter(rule -> take(")"));
            }
            if (peek("{")) {
                return set(-1);
            }
            if (at + 1 < tokens.size()
                    && tokens.get(at).isNumber()
                    && tokens.get(at + 1).is("*")) {
                int least = Integer.parseInt(tokens.get(at).text());
                at += 2;
                return set(least);
            }
            return name().flatMap(this::comparison);
        }

        private Optional<Rule> comparison(String identifier) {
            identifiers.add(identifier);
            boolean equal = peek("=");
            if (!take("=") && !take("<>")) {
                return Optional.of(statuses -> isDone(statuses, identifier));
            }
            return name().flatMap(LessonStatus::parse)
                    .map(wanted -> statuses -> equal == (status(statuses, identifier) == wanted));
        }

        private Optional<Rule> set(int least) {
            if (!take("{")) {
                return Optional.empty();
            }
            if (++depth > DEEPEST) {
                return Optional.empty();
            }
            List<Rule> members = new ArrayList<>();
            do {
                Optional<Rule> member = either();
                if (member.isEmpty()) {
                    return member;
                }
                members.add(member.get());
            } while (take(","));
            depth--;
            int wanted = least < 0 ? members.size() : least;
            return take("}")
                    ? Optional.of(statuses -> members.stream()
                                    .filter(member -> member.isMet(statuses))
                                    .count()
                            >= wanted)
                    : Optional.empty();
        }

        private Optional<String> name() {
            if (at < tokens.size() && tokens.get(at).isName()) {
                return Optional.of(tokens.get(at++).text());
            }
            return Optional.empty();
        }

        private boolean peek(String sign) {
            return at < tokens.size() && tokens.get(at).is(sign);
        }

        private boolean take(String sign) {
            boolean there = peek(sign);
            at += there ? 1 : 0;
            return there;
        }
    }
}
