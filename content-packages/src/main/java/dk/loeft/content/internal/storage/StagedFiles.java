package dk.loeft.content.internal.storage;

import dk.loeft.content.PackageSink;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The place of one upload while it is read. A locked file beside it tells every node that it is in use; the system lets go
 * of the lock when the process dies. Closing removes whatever was not taken into the store.
 */
public final class StagedFiles implements PackageSink, Closeable {
    private final Path folder;

    private final Path lockFile;

    private final FileChannel lock;

    StagedFiles(Path folder, Path lockFile, FileChannel lock) throws IOException {
        this.folder = folder;
        this.lockFile = lockFile;
        this.lock = lock;
        Files.createDirectories(files());
    }

    /** The folder of the package's files. */
    public Path files() {
        return folder.resolve("files");
    }

    /** Where the archive itself may be kept while it is read. */
    public Path spool() {
        return folder;
    }

    @Override
    public OutputStream entry(String path) throws IOException {
        Path file = files();
        for (String segment : path.split("/", -1)) {
            if (segment.isEmpty() || segment.equals(".") || segment.equals("..")) {
                throw new IOException("Not a path within a package: " + path);
            }
            file = file.resolve(StoredName.encode(segment));
        }
        Files.createDirectories(file.getParent());
        return Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    }

    /** The files stay here, unseen by others, until the store publishes them. */
    @Override
    public void commit() {
        // the transaction that adds the package moves them
    }

    @Override
    public void abort() throws IOException {
        Folders.remove(files());
    }

    @Override
    public void close() throws IOException {
        try {
            Folders.remove(folder);
        } finally {
            lock.close();
            Files.deleteIfExists(lockFile);
        }
    }
}
