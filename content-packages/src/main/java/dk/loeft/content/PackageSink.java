package dk.loeft.content;

import java.io.IOException;
import java.io.OutputStream;

/**
 * Where a package's files go while it is read.
 *
 * <p>A sink serves one package: any number of {@link #entry} calls, each stream closed before the next is opened, then exactly
 * one of {@link #commit} and {@link #abort}. Nothing may be visible to others before {@code commit}, and nothing may remain after
 * {@code abort}.
 */
public interface PackageSink {

    /**
     * Opens a file for writing.
     *
     * @param path its normalised path: relative, forward slashes, no {@code .} or {@code ..}, NFC, unlike every other path of the
     *     package also where case is ignored
     */
    OutputStream entry(String path) throws IOException;

    /** All files are written and the package is sound. */
    void commit() throws IOException;

    /** The package was refused or could not be read to its end. Must not throw for files that are not there. */
    void abort() throws IOException;
}
