package dk.loeft.communication.spi;

/**
 * A file that goes along with a letter. It is read right before the letter is sent.
 *
 * @param name the file's name, in ASCII
 * @param mediaType its type
 * @param content what is in it
 */
public record Enclosure(String name, String mediaType, Content content) {
    /** Bytes that are written, and never held for comparison. */
    @FunctionalInterface
    public interface Content {
        /** All of them. */
        byte[] bytes();
    }
}
