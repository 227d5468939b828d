package dk.loeft.shared;

/**
 * The application has what it needs from its container, and no request has been let in yet. What runs by itself begins here:
 * while beans are being made, connections and threads cannot be had.
 */
public record ServerStarted() {}
