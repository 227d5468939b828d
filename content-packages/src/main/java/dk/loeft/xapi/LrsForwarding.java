package dk.loeft.xapi;

import static dk.loeft.organisation.Permission.ADMINISTER_ACCESS;

import dk.loeft.organisation.Requires;
import dk.loeft.shared.Page;
import dk.loeft.shared.PageRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Copies of statements to other learning record stores: each at least once, in the order in which they were stored, under the
 * same ids. All of it is for those who administer access to the whole.
 */
public interface LrsForwarding {
    /** The other stores, by name. */
    @Requires(value = ADMINISTER_ACCESS, audited = false)
    List<ForwardRow> forwards();

    /**
     * Begins to send to another store.
     *
     * @param from statements stored from that moment on are sent too; absent for those alone that come from now on
     * @throws dk.loeft.shared.RefusedException if something of it cannot be meant, or the address must not be asked
     */
    @Requires(ADMINISTER_ACCESS)
    LrsForwardId add(ForwardInput input, Optional<Instant> from);

    /**
     * Describes it anew. A secret goes to the address alone that it was given for: another address needs it again.
     *
     * @throws dk.loeft.shared.RefusedException as {@link #add} does
     */
    @Requires(ADMINISTER_ACCESS)
    void change(LrsForwardId forward, ForwardInput input);

    /** Statements wait until it is resumed. */
    @Requires(ADMINISTER_ACCESS)
    void pause(LrsForwardId forward);

    @Requires(ADMINISTER_ACCESS)
    void resume(LrsForwardId forward);

    /** It does not wait any longer for its next attempt. */
    @Requires(ADMINISTER_ACCESS)
    void tryNow(LrsForwardId forward);

    /** Everything stored from that moment on is sent once more. */
    @Requires(ADMINISTER_ACCESS)
    void replay(LrsForwardId forward, Instant from);

    /** Sends no more, and forgets what was refused. */
    @Requires(ADMINISTER_ACCESS)
    void remove(LrsForwardId forward);

    /** What it refused, the oldest first. */
    @Requires(value = ADMINISTER_ACCESS, audited = false)
    Page<ForwardFailure> failures(LrsForwardId forward, PageRequest page);

    /** Sends what it refused once more. */
    @Requires(ADMINISTER_ACCESS)
    void sendAgain(LrsForwardId forward);
}
