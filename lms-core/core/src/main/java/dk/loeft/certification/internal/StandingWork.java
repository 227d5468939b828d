package dk.loeft.certification.internal;

import static dk.loeft.organisation.Permission.MANAGE_CERTIFICATES;

import dk.loeft.organisation.Requires;

/** What time alone changes, in portions, each in a transaction of its own. */
public interface StandingWork {
    /**
     * Settles some standings whose day has come.
     *
     * @return whether there may be more
     */
    @Requires(value = MANAGE_CERTIFICATES, audited = false)
    boolean pass();

    /**
     * Tells of some reminders of today.
     *
     * @return whether there may be more
     */
    @Requires(value = MANAGE_CERTIFICATES, audited = false)
    boolean remind();
}
