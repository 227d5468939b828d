package dk.loeft.server;

import java.nio.file.Files;
import java.nio.file.Path;

/** The way in: loads the launcher apart from the application server and hands the command to it. */
public final class Main {
    private static final String PROGRAM = "dk.loeft.server.launch.Launcher";

    private Main() {}

    /** Runs the command and ends the JVM with its exit code, whatever threads are left. */
    public static void main(String[] args) throws ReflectiveOperationException {
        ClassLoader tools = ToolLoader.over(home().resolve("lib"));
        Thread.currentThread().setContextClassLoader(tools);
        Program program =
                (Program) tools.loadClass(PROGRAM).getDeclaredConstructor().newInstance();
        System.exit(program.run(args));
    }

    /** The folder that holds the launcher, its libraries, the application server and the application. */
    public static Path home() {
        Path code = CodePlace.of(Main.class);
        Path folder = code.getParent();
        return Files.isRegularFile(code) && folder != null ? folder : code;
    }
}
