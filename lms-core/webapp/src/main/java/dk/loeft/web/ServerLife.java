package dk.loeft.web;

import dk.loeft.shared.ServerStarted;
import dk.loeft.shared.ServerStopping;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;

/** Tells the rest of the application when it begins and when it ends. */
@WebListener
public class ServerLife implements ServletContextListener {
    private final Event<ServerStarted> started;

    private final Event<ServerStopping> stopping;

    @Inject
    public ServerLife(Event<ServerStarted> started, Event<ServerStopping> stopping) {
        this.started = started;
        this.stopping = stopping;
    }

    @Override
    public void contextInitialized(ServletContextEvent event) {
        started.fire(new ServerStarted());
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        stopping.fire(new ServerStopping());
    }
}
