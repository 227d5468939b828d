package dk.loeft.xapi.internal;

/**
 * What the settings come to for the learning record store.
 *
 * @param homePage the address of this server, as the home page of accounts that stand for its credentials
 */
public record LrsSettings(String homePage) {}
