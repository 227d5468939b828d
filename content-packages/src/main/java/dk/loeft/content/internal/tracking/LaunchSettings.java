package dk.loeft.content.internal.tracking;

import java.time.Duration;

/**
 * What a launch needs to know of the settings.
 *
 * @param contentOrigin the origin that serves packages
 * @param tokenLife how long a launch may report
 */
public record LaunchSettings(String contentOrigin, Duration tokenLife) {}
