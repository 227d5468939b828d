package dk.loeft.web;

import dk.loeft.shared.Setting;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;

/**
 * The headers that limit what a page may do, on everything but the content origin, whose servlets set their own.
 *
 * <p>The policy comes in two headers, and browsers hold a page to both. This one names everything but scripts. PrimeFaces adds
 * the other, {@code script-src 'self'} with a nonce of the page, and turns event handlers into scripts with that nonce.
 */
@WebFilter("/*")
public class SecurityHeadersFilter extends HttpFilter {
    @Serial
    private static final long serialVersionUID = 1L;

    private static final String POLICY = String.join(
            "; ",
            "style-src 'self'",
            "img-src 'self' data:",
            "font-src 'self'",
            "connect-src 'self'",
            "media-src 'self'",
            "object-src 'none'",
            "script-src-attr 'none'",
            "worker-src 'none'",
            "manifest-src 'self'",
            "base-uri 'none'",
            "form-action 'self'",
            "frame-ancestors 'none'",
            "frame-src %s");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!request.getServletPath().startsWith("/content/")) {
            protect(request, response);
        }
        chain.doFilter(request, response);
    }

    private static void protect(HttpServletRequest request, HttpServletResponse response) {
        String content = Setting.CONTENT_ORIGIN.text();
        response.setHeader("Content-Security-Policy", POLICY.formatted(content));
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        // Packages report when they are left; browsers let a frame hear that only where the page allows it.
        response.setHeader(
                "Permissions-Policy",
                "camera=(), microphone=(), geolocation=(), payment=(), unload=(self \"%s\")".formatted(content));
        if (Setting.PUBLIC_URL.text().startsWith("https:")) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
        if (request.getServletPath().startsWith("/look/")) {
            response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
        }
    }
}
