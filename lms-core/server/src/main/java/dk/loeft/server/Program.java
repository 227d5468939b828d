package dk.loeft.server;

/** The launcher, as {@link Main} sees it through the class loader between them. */
public interface Program {
    /**
     * Runs one command to its end.
     *
     * @param args the command and its arguments, as typed
     * @return the exit code
     */
    int run(String[] args);
}
