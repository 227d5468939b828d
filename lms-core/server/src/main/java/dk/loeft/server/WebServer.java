package dk.loeft.server;

import fish.payara.micro.BootstrapException;
import fish.payara.micro.PayaraMicro;
import fish.payara.micro.PayaraMicroRuntime;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Payara Micro with the application, one node, listening on one address. */
final class WebServer implements AutoCloseable {
    private static final int SERVER_ERROR = 500;

    private final PayaraMicroRuntime runtime;

    private WebServer(PayaraMicroRuntime runtime) {
        this.runtime = runtime;
    }

    /** Tells before anything is started that the port is taken. */
    static void checkPort(Options options) throws StartRefused {
        try (ServerSocket socket = new ServerSocket(options.port(), 1, InetAddress.getByName(options.bind()))) {
            if (socket.getLocalPort() != options.port()) {
                throw new StartRefused("port.busy", String.valueOf(options.port()));
            }
        } catch (IOException e) {
            throw new StartRefused("port.busy", String.valueOf(options.port()));
        }
    }

    /** Starts and deploys; returns when the application has been deployed. */
    static WebServer start(Options options, DataFolder data, Database database, String demoPassword)
            throws StartRefused {
        settings(options, data, database, demoPassword).forEach(System::setProperty);
        Path root = data.resolve("run/payara");
        try {
            Files.createDirectories(root);
            PayaraMicroRuntime runtime = PayaraMicro.getInstance()
                    .setRootDir(root.toFile())
                    .setHttpPort(options.port())
                    .setHttpAutoBind(false)
                    .setInstanceName("loeft")
                    .setNoCluster(true)
                    .setDisablePhoneHome(true)
                    .setLogoFile("")
                    .setUserLogFile(data.resolve("logs/server.log").toString())
                    .addDeploymentFile(Tools.application().toFile())
                    .bootStrap();
            if (runtime.getDeployedApplicationNames().isEmpty()) {
                runtime.shutdown();
                throw new StartRefused("server.deploy", data.resolve("logs/server.log"));
            }
            return new WebServer(runtime);
        } catch (BootstrapException e) {
            throw new StartRefused("server.start", data.resolve("logs/server.log"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> settings(
            Options options, DataFolder data, Database database, String demoPassword) {
        return Map.ofEntries(
                Map.entry("loeft.db.url", database.url()),
                Map.entry("loeft.db.user", database.user()),
                Map.entry("loeft.db.password", database.password()),
                Map.entry("loeft.data", data.resolve("").toString()),
                Map.entry("loeft.public.url", options.publicUrl()),
                Map.entry("loeft.content.origin", options.contentOrigin()),
                Map.entry("loeft.demo", String.valueOf(options.demo())),
                Map.entry("loeft.demo.password", demoPassword),
                Map.entry("payaramicro.sslPort", "-1"),
                Map.entry("hazelcast.phone.home.enabled", "false"));
    }

    /** Asks for the first page until it is there. */
    void awaitFirstPage(Options options) throws StartRefused {
        URI page = URI.create("http://%s:%d/signin/sign-in".formatted(options.bind(), options.port()));
        try {
            HttpURLConnection connection = (HttpURLConnection) page.toURL().openConnection();
            connection.setRequestProperty("Host", URI.create(options.publicUrl()).getAuthority());
            connection.setInstanceFollowRedirects(false);
            int status = connection.getResponseCode();
            if (status >= SERVER_ERROR) {
                throw new StartRefused("server.page", String.valueOf(status));
            }
        } catch (IOException e) {
            throw new StartRefused("server.page", e.toString());
        }
    }

    @Override
    public void close() throws IOException {
        try {
            runtime.shutdown();
        } catch (BootstrapException e) {
            throw new IOException(e);
        }
    }
}
