package dk.loeft.server.launch;

/** Tells how far the start is: in a terminal one line that is written over, else a line for each phase. */
final class Progress {
    private static final String CLEAR_LINE = "\r\u001b[K";

    private final Terminal terminal;

    Progress(Terminal terminal) {
        this.terminal = terminal;
    }

    /** A phase begins. */
    synchronized void phase(String key) {
        String text = terminal.messages().text(key);
        if (terminal.interactive()) {
            terminal.out().print(CLEAR_LINE + text);
            terminal.out().flush();
        } else {
            terminal.out().println(text);
        }
    }

    /** The last phase is over: what is written next begins on a clean line. */
    synchronized void end() {
        if (terminal.interactive()) {
            terminal.out().print(CLEAR_LINE);
            terminal.out().flush();
        }
    }
}
