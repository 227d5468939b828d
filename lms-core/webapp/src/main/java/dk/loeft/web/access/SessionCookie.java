package dk.loeft.web.access;

import dk.loeft.shared.Setting;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.SessionCookieConfig;
import jakarta.servlet.annotation.WebListener;

/** Gives the session's cookie what depends on settings: over TLS it never travels in the clear. */
@WebListener
public class SessionCookie implements ServletContextListener {
    @Override
    public void contextInitialized(ServletContextEvent event) {
        SessionCookieConfig cookie = event.getServletContext().getSessionCookieConfig();
        cookie.setHttpOnly(true);
        cookie.setSecure(Setting.PUBLIC_URL.text().startsWith("https:"));
        event.getServletContext().setSessionTimeout(Math.toIntExact(Setting.SESSION_IDLE.number()));
    }
}
