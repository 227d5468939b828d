package dk.loeft.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which language a page is in: Danish unless the person chose English, in a cookie that stays. */
public final class Language {
    /** The cookie that keeps the choice, {@code da} or {@code en}. */
    public static final String COOKIE = "loeft-language";

    public static final Locale DANISH = Locale.forLanguageTag("da");

    private Language() {}

    /** The language of the request. */
    public static Locale of(HttpServletRequest request) {
        return cookie(request, COOKIE)
                .filter("en"::equals)
                .map(language -> Locale.ENGLISH)
                .orElse(DANISH);
    }

    /** The value of a cookie. */
    static Optional<String> cookie(HttpServletRequest request, String name) {
        Cookie @Nullable [] cookies = request.getCookies();
        return Stream.ofNullable(cookies)
                .flatMap(Arrays::stream)
                .filter(each -> each.getName().equals(name))
                .map(Cookie::getValue)
                .findFirst();
    }
}
