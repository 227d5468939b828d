package dk.loeft.server;

import fish.payara.micro.BootstrapException;
import fish.payara.micro.PayaraMicroRuntime;
import fish.payara.micro.boot.AdminCommandRunner;
import fish.payara.micro.boot.PayaraMicroBoot;
import fish.payara.micro.boot.PayaraMicroLauncher;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

/**
 * The application server in this JVM: Payara Micro alone, with no data grid, no telemetry and one port. It deploys while it
 * boots: resources that an application defines for itself cannot be looked up when it comes later.
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
     * Boots the server and deploys the application as its root; it listens when this returns.
     *
     * @param address the only address that it listens on
     * @param port the only port that it opens
     * @param logging a {@code logging.properties} for all that runs in this JVM
     * @param war the application
     * @return false if the application was refused; the log says why
     */
    public boolean boot(InetAddress address, int port, Path logging, Path war) throws IOException {
        copyConfiguration();
        Path bootJar = distribution.resolve("launch-micro.jar");
        System.setProperty("fish.payara.micro.BootJar", bootJar.toUri().toString());
        System.setProperty("fish.payara.micro.UnpackDir", distribution.toString());
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(PayaraServer.class.getClassLoader());
        try {
            setBootProperties();
            PayaraMicroRuntime booted = configured(address, port, logging)
                    .addDeploymentFile(war.toFile())
                    .bootStrap();
            runtime.set(booted);
            return !booted.getDeployedApplicationNames().isEmpty();
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

    /** Payara's own defaults; what the operator set as a system property stays. */
    private void setBootProperties() throws IOException {
        Properties defaults = new Properties();
        try (InputStream file = Files.newInputStream(distribution.resolve("MICRO-INF/payara-boot.properties"))) {
            defaults.load(file);
        }
        defaults.stringPropertyNames().stream()
                .filter(name -> System.getProperty(name) == null)
                .forEach(name -> System.setProperty(name, defaults.getProperty(name)));
    }

    /** The configuration, and the adapters to databases that Payara expects under its root. */
    private void copyConfiguration() throws IOException {
        for (String part : CONFIGURATION) {
            copy("config/" + part);
        }
        copy("lib");
    }

    private void copy(String part) throws IOException {
        Path source = distribution.resolve(part);
        if (!Files.exists(source)) {
            return;
        }
        Files.createDirectories(folder.resolve(part).getParent());
        try (Stream<Path> tree = Files.walk(source)) {
            for (Path file : tree.toList()) {
                Files.copy(file, folder.resolve(distribution.relativize(file).toString()));
            }
        }
    }
}
