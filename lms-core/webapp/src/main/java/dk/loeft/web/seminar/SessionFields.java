package dk.loeft.web.seminar;

import dk.loeft.seminar.SessionView;

/**
 * A session as it stands in the form.
 *
 * @param on the day, ISO 8601
 * @param from when it begins, ISO 8601
 * @param to when it ends, ISO 8601
 * @param room where
 * @param link where to take part online
 */
public record SessionFields(String on, String from, String to, String room, String link) {
    /** A session as it begins. */
    static final SessionFields EMPTY = new SessionFields("", "", "", "", "");

    static SessionFields of(SessionView session) {
        return new SessionFields(
                session.on().toString(),
                session.from().toString(),
                session.to().toString(),
                session.room(),
                session.link());
    }
}
