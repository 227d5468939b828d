package dk.loeft.web.access;

import dk.loeft.organisation.PersonId;
import dk.loeft.shared.Setting;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serial;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What the session keeps of a sign-in: who and since when. Roles are not kept: they are read with each request.
 *
 * @param personId the key of the person
 * @param since the moment of signing in
 */
public record SignedIn(long personId, Instant since) implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    private static final String NAME = SignedIn.class.getName();

    public PersonId person() {
        return new PersonId(personId);
    }

    /** The sign-in of the running session. */
    public static Optional<SignedIn> of(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false)).map(session -> (SignedIn) session.getAttribute(NAME));
    }

    /**
     * Begins a session for the person. It gets a fresh id, so that an id that somebody planted before is worth nothing
     * (OWASP Session Management, "Renew the Session ID After Any Privilege Level Change").
     */
    public static void begin(HttpServletRequest request, PersonId person, Instant now) {
        if (of(request).isPresent()) {
            end(request);
        }
        HttpSession session = request.getSession(true);
        if (!session.isNew()) {
            request.changeSessionId();
        }
        session.setMaxInactiveInterval(
                (int) Duration.ofMinutes(Setting.SESSION_IDLE.number()).toSeconds());
        session.setAttribute(NAME, new SignedIn(person.value(), now));
    }

    /** Ends the session with all that it holds. */
    public static void end(HttpServletRequest request) {
        Optional.ofNullable(request.getSession(false)).ifPresent(HttpSession::invalidate);
    }

    /** Whether the sign-in has lasted as long as one may. */
    boolean ended(Instant now) {
        return !now.isBefore(since.plus(Duration.ofMinutes(Setting.SESSION_ABSOLUTE.number())));
    }
}
