package dk.loeft.shared;

/** The application is about to end; what runs by itself ends here. */
public record ServerStopping() {}
