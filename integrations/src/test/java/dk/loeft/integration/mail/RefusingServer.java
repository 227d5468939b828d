package dk.loeft.integration.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;

/** As much of an SMTP server (RFC 5321) as is needed to refuse somebody for good and somebody for a while. */
final class RefusingServer implements AutoCloseable {
    private final ServerSocket socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());

    private final List<String> received = new CopyOnWriteArrayList<>();

    RefusingServer() throws IOException {
        Thread thread = new Thread(this::serve, "smtp-for-tests");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return socket.getLocalPort();
    }

    /** Whom it took mail for. */
    List<String> received() {
        return List.copyOf(received);
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                talk(
                        new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII)),
                        new PrintWriter(client.getOutputStream(), true, StandardCharsets.US_ASCII));
            } catch (IOException e) {
                // The test is over, or the client went away: the next one is waited for, if there is one.
                continue;
            }
        }
    }

    private void talk(BufferedReader in, PrintWriter out) throws IOException {
        String to = "";
        answer(out, "220 ready");
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String command = line.toUpperCase(Locale.ROOT);
            if (command.startsWith("RCPT TO:")) {
                to = line.substring(line.indexOf('<') + 1, line.indexOf('>'));
                answer(out, verdict(to));
            } else if (command.equals("DATA")) {
                answer(out, "354 go on");
                skip(in);
                received.add(to);
                answer(out, "250 taken");
            } else if (command.equals("QUIT")) {
                answer(out, "221 bye");
                return;
            } else {
                answer(out, "250 fine");
            }
        }
    }

    private static void answer(PrintWriter out, String line) {
        out.print(line + "\r\n");
        out.flush();
    }

    private static void skip(BufferedReader in) throws IOException {
        String line = in.readLine();
        while (line != null && !line.equals(".")) {
            line = in.readLine();
        }
    }

    private static String verdict(String address) {
        if (address.startsWith("ukendt")) {
            return "550 5.1.1 no such user " + address;
        }
        return address.startsWith("fuld") ? "452 4.2.2 mailbox full " + address : "250 fine";
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
