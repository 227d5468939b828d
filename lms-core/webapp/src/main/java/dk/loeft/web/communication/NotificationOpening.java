package dk.loeft.web.communication;

import dk.loeft.communication.NotificationId;
import dk.loeft.communication.Notifications;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.util.Optional;

/** Where links of notifications lead, at the bell and in mail: it is read now, and the reader goes on to what it tells of. */
@WebServlet("/communication/open")
public class NotificationOpening extends HttpServlet {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Notifications notifications;

    @Inject
    public NotificationOpening(Notifications notifications) {
        this.notifications = notifications;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String id = Optional.ofNullable(request.getParameter("id")).orElse("");
        Optional<String> link =
                id.matches("\\d{1,18}") ? notifications.open(new NotificationId(Long.parseLong(id))) : Optional.empty();
        if (link.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.sendRedirect(
                request.getContextPath() + (link.get().isEmpty() ? "/communication/notifications" : link.get()));
    }
}
