package dk.loeft.certification.internal;

import static dk.loeft.organisation.Permission.MANAGE_CERTIFICATES;

import dk.loeft.organisation.Requires;

/** Reports whose day has come, in portions, each in a transaction of its own. */
public interface ReportWork {
    /**
     * Lets some of them go out.
     *
     * @return whether there may be more
     */
    @Requires(value = MANAGE_CERTIFICATES, audited = false)
    boolean sendDue();
}
