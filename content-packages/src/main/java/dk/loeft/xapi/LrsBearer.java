package dk.loeft.xapi;

import java.time.Duration;
import java.util.Set;

/**
 * A bearer token that was just made.
 *
 * @param token what the client sends; shown once
 * @param scopes what it may do
 * @param life how long it holds
 */
public record LrsBearer(String token, Set<XapiScope> scopes, Duration life) {
    public LrsBearer {
        scopes = Set.copyOf(scopes);
    }
}
