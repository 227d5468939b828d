package dk.loeft.xapi;

import static dk.loeft.organisation.Permission.ADMINISTER_ACCESS;

import dk.loeft.organisation.Requires;
import java.util.List;
import java.util.Optional;

/**
 * How long statements are kept. The rule that names an activity most closely counts: the whole IRI, else the longest beginning;
 * what none names is kept. Each night whole statements go that are past their time, and the states their activities kept.
 */
public interface LrsRetention {
    /** The rules, by activity; that for all others first. */
    @Requires(value = ADMINISTER_ACCESS, audited = false)
    List<RetentionRow> rules();

    /**
     * What a rule would remove if it stood beside the others now. Nothing is changed.
     *
     * @param instead the rule that it would stand in the place of
     * @throws dk.loeft.shared.RefusedException if it cannot be meant
     */
    @Requires(value = ADMINISTER_ACCESS, audited = false)
    RetentionPreview preview(RetentionInput input, Optional<LrsRetentionId> instead);

    /** @throws dk.loeft.shared.RefusedException if it cannot be meant, or there is one for the same activities */
    @Requires(ADMINISTER_ACCESS)
    LrsRetentionId add(RetentionInput input);

    /** @see #add */
    @Requires(ADMINISTER_ACCESS)
    void change(LrsRetentionId rule, RetentionInput input);

    /** What it named is kept as the next closest rule says. */
    @Requires(ADMINISTER_ACCESS)
    void remove(LrsRetentionId rule);
}
