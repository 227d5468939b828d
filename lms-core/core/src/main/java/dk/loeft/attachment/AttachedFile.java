package dk.loeft.attachment;

import java.io.IOException;
import java.io.OutputStream;

/** A file with its content, to be sent out. */
public final class AttachedFile {
    private final Attached about;

    private final byte[] content;

    public AttachedFile(Attached about, byte[] content) {
        this.about = about;
        this.content = content.clone();
    }

    public Attached about() {
        return about;
    }

    /** Writes the whole file; the stream stays the caller's. */
    public void writeTo(OutputStream out) throws IOException {
        out.write(content);
    }
}
