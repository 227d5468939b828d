package dk.loeft.web.access;

import dk.loeft.organisation.Accounts;
import dk.loeft.organisation.Actor;
import dk.loeft.organisation.CurrentActor;
import dk.loeft.organisation.NotPermittedException;
import dk.loeft.shared.Setting;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.time.Clock;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Every request comes through here. It learns who acts, or is sent to sign in.
 *
 * <p>The person's roles are read anew each time, so a role that was taken away and a person who left count at once.
 */
public class EntranceFilter extends HttpFilter {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Accounts accounts;

    private final transient CurrentActor current;

    private final transient Clock clock;

    @Inject
    public EntranceFilter(Accounts accounts, CurrentActor current, Clock clock) {
        this.accounts = accounts;
        this.current = current;
        this.clock = clock;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = Paths.of(request);
        if (Origins.isContentOrigin(request) && !Paths.isOnContentOrigin(path)) {
            leaveContentOrigin(request, response);
        } else if (Paths.hasOwnToken(path) || Paths.isFile(path)) {
            chain.doFilter(request, response);
        } else if (!Origins.mayChange(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else {
            admit(path, request, response, chain);
        }
    }

    private void admit(String path, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<SignedIn> signedIn = SignedIn.of(request);
        Optional<Actor> actor =
                signedIn.filter(who -> !who.ended(clock.instant())).flatMap(who -> accounts.actorOf(who.person()));
        if (signedIn.isPresent() && actor.isEmpty()) {
            SignedIn.end(request);
        }
        actor.ifPresent(current::become);
        if (actor.isEmpty() && !Paths.isOpen(path)) {
            boolean ended = signedIn.isPresent() || hadSession(request);
            SignInRequest.send(request, response, ended);
        } else if (SignInRequest.isStale(path, request)) {
            SignInRequest.startOver(response);
        } else {
            pass(request, response, chain);
        }
    }

    private static void pass(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        // A shared tablet must not show the last person's page when somebody presses "back".
        response.setHeader("Cache-Control", "no-store");
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException e) {
            if (!becauseNotPermitted(e) || response.isCommitted()) {
                throw e;
            }
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    /** Pages wrap what a use case throws, several times over. */
    private static boolean becauseNotPermitted(Throwable thrown) {
        return Stream.<Throwable>iterate(thrown, each -> each != null, EntranceFilter::causeOf)
                .anyMatch(NotPermittedException.class::isInstance);
    }

    private static @org.jspecify.annotations.Nullable Throwable causeOf(Throwable thrown) {
        return thrown instanceof ServletException servlet && servlet.getRootCause() != null
                ? servlet.getRootCause()
                : thrown.getCause();
    }

    private static boolean hadSession(HttpServletRequest request) {
        return request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid();
    }

    /** No page lives on the content origin; who types its address is brought to the pages. */
    private static void leaveContentOrigin(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (!request.getMethod().equals("GET")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        String query = Optional.ofNullable(request.getQueryString())
                .map(text -> "?" + text)
                .orElse("");
        response.sendRedirect(Setting.PUBLIC_URL.text() + request.getRequestURI() + query);
    }
}
