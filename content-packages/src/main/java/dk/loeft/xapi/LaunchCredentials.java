package dk.loeft.xapi;

import dk.loeft.organisation.PartOfUseCase;
import dk.loeft.organisation.Permission;
import dk.loeft.organisation.PersonId;
import dk.loeft.xapi.model.Ifi;
import java.time.Duration;
import java.util.Set;

/**
 * Narrow credentials for content packages: each is for one launch, opens what {@link LaunchBounds} say and no more, and ends
 * with the launch. Content standards make them within the use case that launches.
 */
public interface LaunchCredentials {
    /** What the actor of a launch may ask for; the bounds of its launch narrow each of them. */
    Set<Permission> PERMISSIONS = Set.of(
            Permission.TRACK,
            Permission.WRITE_STATEMENTS,
            Permission.READ_OWN_STATEMENTS,
            Permission.READ_STATE,
            Permission.WRITE_STATE,
            Permission.READ_PROFILES,
            Permission.WRITE_PROFILES);

    /**
     * The agent of a person: an account of this server, always the same, whose name is random and says nothing of who it is.
     */
    @PartOfUseCase
    Ifi agent(PersonId person);

    /**
     * Makes the credential of a launch; each launch gets one. The database keeps the hash of its secret alone.
     *
     * @param life how long it holds if the launch does not end before
     */
    @PartOfUseCase
    LaunchCredential open(LaunchBounds bounds, Duration life);

    /** Ends the credential of a launch; if there is none, or it has ended, nothing happens. */
    @PartOfUseCase
    void end(long launch);
}
