package dk.loeft.content.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Splits an AICC script into signs and names. */
final class PrerequisiteTokens {

    /** A name is whatever stands between signs and white space; in quotation marks it may hold white space. */
    private static final Pattern TOKEN = Pattern.compile(
            "\\s*(?:\"([^\"]*)\"|'([^']*)'|(<>|&&|\\|\\||[&|~=(){},*])|([^\\s&|~=<>(){},*\"']+)|(\\S))");

    private PrerequisiteTokens() {}

    /** @param quoted whether it stood in quotation marks and so cannot be a word of the language */
    record Token(String text, boolean sign, boolean quoted) {

        boolean is(String wanted) {
            return sign && text.equals(wanted);
        }

        boolean isName() {
            return !sign && !text.isBlank();
        }

        boolean isNumber() {
            return !sign && !quoted && text.matches("\\d{1,4}");
        }
    }

    static List<Token> of(String script) {
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(script);
        while (matcher.lookingAt()) {
            tokens.add(token(matcher));
            matcher.region(matcher.end(), script.length());
        }
        return tokens;
    }

    private static Token token(Matcher matcher) {
        if (matcher.group(1) != null || matcher.group(2) != null) {
            String quoted = matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
            return new Token(quoted.strip(), false, true);
        }
        if (matcher.group(3) != null) {
            String sign = matcher.group(3);
            return new Token(sign.equals("&&") ? "&" : sign.equals("||") ? "|" : sign, true, false);
        }
        if (matcher.group(4) != null) {
            String word = matcher.group(4);
            return switch (word.toUpperCase(Locale.ROOT)) {
                case "AND" -> new Token("&", true, false);
                case "OR" -> new Token("|", true, false);
                case "NOT" -> new Token("~", true, false);
                default -> new Token(word, false, false);
            };
        }
        return new Token(matcher.group(5), true, false);
    }
}
