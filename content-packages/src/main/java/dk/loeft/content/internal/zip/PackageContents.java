package dk.loeft.content.internal.zip;

import dk.loeft.content.PackageRefused;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The files of an upload whose names, kinds and places have been checked. Their bytes are checked as they are read. */
public interface PackageContents extends Closeable {

    /** Paths of the files, in the upload's order. */
    Set<String> paths();

    /** Paths that are left out: what operating systems put into archives. */
    List<String> litter();

    /** Takes a folder that everything lies in off every path. */
    void strip(String folder);

    /** At most the first {@code most} bytes of a file. */
    byte[] start(String path, int most) throws PackageRefused;

    /** A file from its beginning; what comes out is neither counted nor compared, so copy it before you keep anything of it. */
    InputStream open(String path) throws PackageRefused;

    /** Where the file lies on disk by itself, if it does. */
    default Optional<Path> onDisk(String path) {
        return Optional.empty();
    }

    /** Copies a file whole; what comes out is counted and compared with what was promised. */
    void copy(String path, OutputStream out) throws IOException, PackageRefused;

    /** Bytes copied so far. */
    long total();
}
