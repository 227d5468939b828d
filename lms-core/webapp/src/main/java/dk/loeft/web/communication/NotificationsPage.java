package dk.loeft.web.communication;

import dk.loeft.communication.NotificationRow;
import dk.loeft.communication.Notifications;
import dk.loeft.web.ListState;
import dk.loeft.web.Toasts;
import dk.loeft.web.ViewerPage;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** What one was told, the newest first. */
@Named("notifications")
@RequestScoped
public class NotificationsPage {
    private static final int ROWS = 20;

    private final Notifications notifications;

    private final ViewerPage viewer;

    private final Toasts toasts;

    private final ListState<NotificationRow> list = new ListState<>(ROWS, "", false);

    @Inject
    public NotificationsPage(Notifications notifications, ViewerPage viewer, Toasts toasts) {
        this.notifications = notifications;
        this.viewer = viewer;
        this.toasts = toasts;
    }

    /** For the proxy alone. */
    @SuppressWarnings("NullAway")
    protected NotificationsPage() {
        this(null, null, null);
    }

    /** Reads the list once the address has been read. */
    public void load() {
        list.show(notifications.mine(viewer.getLocale(), list.request()));
    }

    public String readAll() {
        notifications.readAll();
        toasts.done("communication", "notifications.readAll.done");
        return "/communication/notifications?faces-redirect=true";
    }

    public ListState<NotificationRow> getList() {
        return list;
    }
}
