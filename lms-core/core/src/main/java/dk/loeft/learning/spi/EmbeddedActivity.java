package dk.loeft.learning.spi;

/**
 * A module that runs parts which came inside packages of another standard, such as the questions and the links to tools in a Common
 * Cartridge. Implementations are CDI beans. As long as none opens a part, its learners are told what is missing, and it does not
 * count.
 */
public interface EmbeddedActivity {
    /** Whether it runs that part. */
    boolean opens(EmbeddedPart part);

    /**
     * Opens the part: makes a launch that may report for that attempt alone. Called as {@link ActivityProvider#launch} is.
     *
     * @throws dk.loeft.shared.RefusedException if it cannot be opened now
     */
    Launch launch(EmbeddedPart part, LaunchRequest request);
}
