package dk.loeft.web.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;

/** Which paths need no sign-in. Everything that is not named here does. */
final class Paths {
    static final String SIGN_IN = "/signin/sign-in";

    static final String SIGN_OUT = "/signin/sign-out";

    /** These bring a token of their own; a session says nothing there. */
    private static final List<String> WITH_TOKEN = List.of("/api/", "/content/", "/xapi/");

    private static final List<String> FILES = List.of("/jakarta.faces.resource/", "/look/");

    private static final List<String> OPEN = List.of("/error/", "/openapi/");

    private static final List<String> OPEN_PAGES = List.of(
            SIGN_IN,
            SIGN_OUT,
            "/signin/language",
            "/verify",
            "/openapi",
            "/favicon.ico",
            "/favicon.svg",
            "/robots.txt");

    private Paths() {}

    /** The path as it will be dispatched: decoded and normalised by the container, without path parameters. */
    static String of(HttpServletRequest request) {
        return request.getServletPath()
                + Optional.ofNullable(request.getPathInfo()).orElse("");
    }

    /** Whether the content origin serves it: packages, and the record store that they report to. */
    static boolean isOnContentOrigin(String path) {
        return path.startsWith("/content/") || path.startsWith("/xapi/");
    }

    /** Whether neither session nor sign-in play a part there. */
    static boolean hasOwnToken(String path) {
        return under(WITH_TOKEN, path);
    }

    static boolean isFile(String path) {
        return under(FILES, path);
    }

    /** Whether a person who is not signed in may go there. */
    static boolean isOpen(String path) {
        String page = path.endsWith(".xhtml") ? path.substring(0, path.length() - ".xhtml".length()) : path;
        return under(OPEN, path) || OPEN_PAGES.contains(page);
    }

    private static boolean under(List<String> folders, String path) {
        return folders.stream().anyMatch(path::startsWith);
    }
}
