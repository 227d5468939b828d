package dk.loeft.xapi.spi;

import dk.loeft.xapi.DocumentShelf;
import dk.loeft.xapi.DocumentWrite;
import dk.loeft.xapi.LaunchBounds;
import dk.loeft.xapi.model.Statement;
import java.util.List;

/**
 * A content standard whose packages report by xAPI. Implementations are CDI beans; the learning record store finds them by
 * {@link #standard()}. The methods are called within the transaction that stores, while no other request of the same launch
 * stores: what they refuse is not stored, and what they make of it is stored with it or not at all.
 */
public interface LaunchStatements {
    /** The standard as {@link LaunchBounds#standard()} names it. */
    String standard();

    /**
     * Statements have come, as they were sent; nothing of the transaction was read or stored before. Those that were stored
     * already are among them.
     *
     * @throws dk.loeft.xapi.LaunchRefusedException if their form breaks a rule of the standard; then none is stored
     */
    default void sent(LaunchBounds launch, List<Statement> statements) {
        // Most standards ask for nothing beyond xAPI.
    }

    /**
     * Statements are being stored that were not stored before, in the order they came. Those that a launch sends once more are
     * left out.
     *
     * @throws dk.loeft.xapi.LaunchRefusedException if they break a rule of the standard; then none is stored
     */
    void stored(LaunchBounds launch, List<Statement> statements);

    /**
     * A document is about to be written or removed.
     *
     * @param name its stateId or profileId; empty if all on the shelf are to be removed
     * @throws dk.loeft.xapi.LaunchRefusedException if the standard leaves it to the server
     */
    void document(LaunchBounds launch, DocumentShelf shelf, String name);

    /** A document is about to be read. */
    default void read(LaunchBounds launch, DocumentShelf shelf, String name) {
        // Most standards leave documents to their packages.
    }

    /**
     * A document is about to be written.
     *
     * @param name its stateId or profileId
     * @throws dk.loeft.xapi.LaunchRefusedException if what it says breaks a rule of the standard
     */
    default void content(LaunchBounds launch, DocumentShelf shelf, String name, DocumentWrite document) {
        // Most standards leave documents to their packages.
    }
}
