package dk.loeft.testing;

import jakarta.persistence.EntityManagerFactory;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.persistence.jpa.JpaHelper;
import org.eclipse.persistence.logging.AbstractSessionLog;
import org.eclipse.persistence.logging.SessionLog;
import org.eclipse.persistence.logging.SessionLogEntry;
import org.eclipse.persistence.sessions.server.Server;
import org.jspecify.annotations.Nullable;

/** Counts the SQL statements that EclipseLink sends, by listening where it would log them. */
final class StatementCounter extends AbstractSessionLog {
    private final AtomicInteger count = new AtomicInteger();

    private StatementCounter() {
        setLevel(SessionLog.FINE);
    }

    static StatementCounter of(EntityManagerFactory factory) {
        Server session = JpaHelper.getServerSession(factory);
        if (session.getSessionLog() instanceof StatementCounter counter) {
            return counter;
        }
        StatementCounter counter = new StatementCounter();
        session.setSessionLog(counter);
        return counter;
    }

    int count() {
        return count.get();
    }

    @Override
    public boolean shouldLog(int level, @Nullable String category) {
        return SessionLog.SQL.equals(category);
    }

    @Override
    public void log(SessionLogEntry entry) {
        if (SessionLog.SQL.equals(entry.getNameSpace())) {
            count.incrementAndGet();
        }
    }
}
