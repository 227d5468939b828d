package dk.loeft.server;

import java.io.PrintStream;

/** Tells what is going on while the server starts: one line that changes in a terminal, a line each elsewhere. */
final class Progress {
    private static final int WIDTH = 78;

    private final PrintStream out;
    private final boolean terminal;

    Progress(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    /** A step begins. */
    void step(String key) {
        String text = Words.text("progress." + key);
        if (terminal) {
            out.print("\r" + text + " ".repeat(Math.max(0, WIDTH - text.length())));
        } else {
            out.println(text);
        }
        out.flush();
    }

    /** Nothing more to come: leaves a clean line. */
    void done() {
        if (terminal) {
            out.print("\r" + " ".repeat(WIDTH) + "\r");
            out.flush();
        }
    }
}
