package dk.loeft.content;

import java.io.OutputStream;

/** Keeps nothing: for inspecting a package that is not to be stored. Its bytes are still read and counted. */
public final class DiscardSink implements PackageSink {

    @Override
    public OutputStream entry(String path) {
        return OutputStream.nullOutputStream();
    }

    @Override
    public void commit() {
        // nothing was kept
    }

    @Override
    public void abort() {
        // nothing was kept
    }
}
