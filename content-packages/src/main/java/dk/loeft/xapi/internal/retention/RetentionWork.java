package dk.loeft.xapi.internal.retention;

import static dk.loeft.organisation.Permission.ADMINISTER_ACCESS;

import dk.loeft.organisation.Requires;
import dk.loeft.xapi.LrsRetentionId;
import java.util.List;

/** What happens at night, each in a transaction of its own. */
public interface RetentionWork {
    /** The rules that set an end. */
    @Requires(value = ADMINISTER_ACCESS, audited = false)
    List<LrsRetentionId> limited();

    /** Passes over some statements that stay. */
    @Requires(value = ADMINISTER_ACCESS, audited = false)
    Step pass(LrsRetentionId rule);

    /** Removes some that are past their time. */
    @Requires(ADMINISTER_ACCESS)
    void removeExpired(LrsRetentionId rule);

    /** What comes next. */
    enum Step {
        /** Nothing is past its time. */
        DONE,
        /** There is more to look at. */
        MORE,
        /** Something can be removed. */
        EXPIRED
    }
}
