package dk.loeft.server.launch;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.URL;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The first page of the application: the start is over when it answers. */
final class FirstPage {
    private static final int LOOK_EVERY_MILLIS = 100;

    private static final int LOOKS = 600;

    private static final int TIMEOUT_MILLIS = 60_000;

    private final InetAddress address;

    private final int port;

    /**
     * @param bind the address that the server listens on
     */
    FirstPage(InetAddress bind, int port) {
        this.address = bind.isAnyLocalAddress() ? InetAddress.getLoopbackAddress() : bind;
        this.port = port;
    }

    /** Waits until the page is there, itself or as a redirect to the sign-in. False if it stays away for a minute. */
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

    private boolean answers() {
        try {
            HttpURLConnection request =
                    (HttpURLConnection) new URL("http", address.getHostAddress(), port, "/").openConnection();
            request.setInstanceFollowRedirects(false);
            request.setConnectTimeout(TIMEOUT_MILLIS);
            request.setReadTimeout(TIMEOUT_MILLIS);
            int status = request.getResponseCode();
            request.disconnect();
            return status == HttpURLConnection.HTTP_OK
                    || status == HttpURLConnection.HTTP_MOVED_TEMP
                    || status == HttpURLConnection.HTTP_SEE_OTHER;
        } catch (IOException notYet) {
            return false;
        }
    }
}
