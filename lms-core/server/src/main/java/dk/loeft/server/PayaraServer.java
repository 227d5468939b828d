package dk.loeft.server;

import fish.payara.micro.BootstrapException;
import fish.payara.micro.PayaraMicroRuntime;
import fish.payara.micro.boot.AdminCommandRunner;
import fish.payara.micro.boot.PayaraMicroBoot;
import fish.payara.micro.boot.PayaraMicroLauncher;
import fish.payara.micro.boot.loader.Launcher;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

/**
 * The application server in this JVM: Payara Micro alone, with no data grid, no telemetry and one port. It boots with no
 * application, so that the database can be made ready meanwhile; {@link #deploy} follows.
 */
public final class PayaraServer {
    private static final String LISTENER =
            "configs.config.server-config.network-config.network-listeners.network-listener.http-listener.";

    /** What of the distribution's configuration a server starts with; the rest is left over from its making. */
    private static final List<String> CONFIGURATION = List.of(
            "admin-keyfile",
            "boot.txt",
            "branding",
            "cacerts.p12",
            "default-web.xml",
            "domain.xml",
            "keyfile",
            "keystore.p12",
            "login.conf",
            "payara-boot.properties",
            "post-boot-commands.txt",
            "post-deploy-commands.txt",
            "pre-boot-commands.txt",
            "server.policy");

    private final Path distribution;

    private final Path folder;

    private final AtomicReference<PayaraMicroRuntime> runtime = new AtomicReference<>();

    /**
     * @param distribution the unpacked server, read only
     * @param folder an empty folder for its configuration and for the unpacked application
     */
    public PayaraServer(Path distribution, Path folder) {
        this.distribution = distribution;
        this.folder = folder;
    }

    /**
     * Boots the server; it listens when this returns.
     *
     * @param address the only address that it listens on
     * @param port the only port that it opens
     * @param logging a {@code logging.properties} for all that runs in this JVM
     */
    public void boot(InetAddress address, int port, Path logging) throws IOException {
        copyConfiguration();
        Path bootJar = distribution.resolve("launch-micro.jar");
        System.setProperty("fish.payara.micro.BootJar", bootJar.toUri().toString());
        System.setProperty("fish.payara.micro.UnpackDir", distribution.toString());
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(PayaraServer.class.getClassLoader());
        try (InputStream properties = Files.newInputStream(distribution.resolve("config/payara-boot.properties"))) {
            Launcher.setPayaraBootProperties(properties);
            runtime.set(configured(address, port, logging).bootStrap());
        } catch (IOException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException("Payara Micro does not boot", e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private PayaraMicroBoot configured(InetAddress address, int port, Path logging) throws Exception {
        return PayaraMicroLauncher.getBootClass()
                .setRootDir(folder.toFile())
                .setLogPropertiesFile(logging.toFile())
                .setNoCluster(true)
                .setNoHazelcast(true)
                .setPrintLogo(false)
                .setHttpAutoBind(false)
                .setHttpPort(port)
                .setPreBootHandler(runner -> settle(runner, address));
    }

    private static void settle(AdminCommandRunner runner, InetAddress address) {
        runner.run("set", LISTENER + "address=" + address.getHostAddress());
        runner.run("set", "configs.config.server-config.admin-service.jmx-connector.system.enabled=false");
    }

    /**
     * Deploys the application as the root of the server.
     *
     * @return false if it was refused; the log says why
     */
    public boolean deploy(String name, Path war) {
        PayaraMicroRuntime server = runtime.get();
        if (server == null) {
            throw new IllegalStateException("The server is not booted");
        }
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(PayaraServer.class.getClassLoader());
        try {
            return server.deploy(name, "/", war.toFile());
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** Stops the server, if it runs: requests end, the application is told. */
    public void stop() throws IOException {
        PayaraMicroRuntime server = runtime.getAndSet(null);
        if (server != null) {
            try {
                server.shutdown();
            } catch (BootstrapException e) {
                throw new IOException("Payara Micro does not stop", e);
            }
        }
    }

    private void copyConfiguration() throws IOException {
        Path from = distribution.resolve("config");
        Path to = Files.createDirectories(folder.resolve("config"));
        for (String part : CONFIGURATION) {
            Path source = from.resolve(part);
            if (Files.exists(source)) {
                try (Stream<Path> tree = Files.walk(source)) {
                    for (Path file : tree.toList()) {
                        Files.copy(file, to.resolve(from.relativize(file).toString()));
                    }
                }
            }
        }
    }
}
