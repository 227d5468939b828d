package dk.loeft.content;

/**
 * How large a package may be. Sizes are in bytes and are held against what is really read, never against what a header says.
 *
 * @param entries entries in the archive, folders included
 * @param archiveBytes size of the ZIP itself
 * @param totalBytes size of all files unpacked
 * @param fileBytes size of one file unpacked
 * @param ratio how many times larger than its compressed size a file may be once it is beyond {@link #RATIO_FLOOR}
 * @param pathLength characters in a path
 * @param pathDepth folders in a path
 * @param xmlBytes size of a manifest
 * @param xmlDepth nested elements in a manifest
 * @param xmlElements elements in a manifest
 * @param xmlAttributeLength characters in one attribute of a manifest
 */
public record PackageLimits(
        int entries,
        long archiveBytes,
        long totalBytes,
        long fileBytes,
        int ratio,
        int pathLength,
        int pathDepth,
        int xmlBytes,
        int xmlDepth,
        int xmlElements,
        int xmlAttributeLength) {

    public static final int ENTRIES = 20_000;
    public static final long ARCHIVE_BYTES = 4L << 30;
    public static final long TOTAL_BYTES = 4L << 30;
    public static final long FILE_BYTES = 2L << 30;
    public static final int RATIO = 200;
    /** Below this size a file is harmless however well it was compressed. */
    public static final long RATIO_FLOOR = 10L << 20;

    public static final int PATH_LENGTH = 500;
    public static final int PATH_DEPTH = 40;
    public static final int XML_BYTES = 4 << 20;
    public static final int XML_DEPTH = 100;
    public static final int XML_ELEMENTS = 100_000;
    public static final int XML_ATTRIBUTE_LENGTH = 65_536;

    /** The limits that hold when nothing else is set. */
    public static PackageLimits defaults() {
        return new PackageLimits(
                ENTRIES,
                ARCHIVE_BYTES,
                TOTAL_BYTES,
                FILE_BYTES,
                RATIO,
                PATH_LENGTH,
                PATH_DEPTH,
                XML_BYTES,
                XML_DEPTH,
                XML_ELEMENTS,
                XML_ATTRIBUTE_LENGTH);
    }
}
