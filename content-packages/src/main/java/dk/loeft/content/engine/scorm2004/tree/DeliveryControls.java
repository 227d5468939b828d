package dk.loeft.content.engine.scorm2004.tree;

/**
 * Who keeps an activity's status (SN 3.13).
 *
 * @param tracked whether anything is recorded for it
 * @param completionSetByContent when false, an attempt that ends without a completion status is completed
 * @param objectiveSetByContent when false, an attempt that ends without a satisfaction is satisfied
 */
public record DeliveryControls(boolean tracked, boolean completionSetByContent, boolean objectiveSetByContent) {
    public static final DeliveryControls DEFAULT = new DeliveryControls(true, false, false);
}
