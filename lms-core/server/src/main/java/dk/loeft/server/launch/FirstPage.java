package dk.loeft.server.launch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** The first page of the application: the start is over when it answers. */
final class FirstPage {
    private static final int LOOK_EVERY_MILLIS = 100;

    private static final int LOOKS = 600;

    private static final int TIMEOUT_MILLIS = 60_000;

    private static final String PATH = "/signin/sign-in";

    private static final Pattern STATUS_OK = Pattern.compile("HTTP/1\\.1 200\\b.*");

    private final InetAddress address;

    private final int port;

    private final String host;

    /**
     * @param bind the address that the server listens on
     * @param publicUrl the address that people use; other hosts are sent there
     */
    FirstPage(InetAddress bind, int port, String publicUrl) {
        this.address = bind.isAnyLocalAddress() ? InetAddress.getLoopbackAddress() : bind;
        this.port = port;
        this.host = URI.create(publicUrl).getAuthority();
    }

    /** Waits until the page is there, rendered. False if it stays away for a minute. */
    boolean awaitAnswer() throws InterruptedException {
        CountDownLatch never = new CountDownLatch(1);
        for (int look = 0; look < LOOKS; look++) {
            if (answers()) {
                return true;
            }
            if (never.await(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
                break;
            }
        }
        return false;
    }

    /** Speaks HTTP by hand: the clients of the JDK do not let one name the host that people will ask for. */
    private boolean answers() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, port), TIMEOUT_MILLIS);
            socket.setSoTimeout(TIMEOUT_MILLIS);
            String request = "GET " + PATH + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            BufferedReader answer =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            return STATUS_OK.matcher(String.valueOf(answer.readLine())).matches();
        } catch (IOException notYet) {
            return false;
        }
    }
}
