package dk.loeft.shared;

import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Every setting, with its default, unit and meaning. A value comes from a system property of that name or from the
 * environment variable that MicroProfile Config derives from it ({@code loeft.public.url}: {@code LOEFT_PUBLIC_URL}).
 */
public enum Setting {
    DATA("loeft.data", "data", "folder", "Where packages, keys and logs are kept"),
    PUBLIC_URL("loeft.public.url", "http://localhost:8080", "URL", "The address people use; printed on certificates"),
    CONTENT_ORIGIN(
            "loeft.content.origin",
            "http://127.0.0.1:8080",
            "origin",
            "The origin that serves course packages; must differ in host from the public URL"),
    CONTENT_HOSTS(
            "loeft.content.hosts",
            "",
            "hosts, separated by commas",
            "Servers of others that parts of courses may lie on, and report from (AICC, cmi5)"),
    MUNICIPALITY("loeft.municipality", "Havnestad Kommune", "text", "The name shown in the header and on certificates"),
    DEMO("loeft.demo", "false", "true or false", "Fill an empty database with a made-up municipality"),
    DEMO_PASSWORD("loeft.demo.password", "", "text", "The password of the demo sign-ins"),
    SESSION_IDLE("loeft.session.idle", "30", "minutes", "A session ends after so long without a request"),
    SESSION_ABSOLUTE("loeft.session.absolute", "600", "minutes", "A session ends after so long in any case"),
    LAUNCH_TOKEN_LIFE("loeft.launch.life", "720", "minutes", "How long a launched package may report"),
    PACKAGE_MAX_FILES("loeft.package.max.files", "20000", "files", "The most files a package may hold"),
    PACKAGE_MAX_BYTES("loeft.package.max.bytes", "4294967296", "bytes", "The most a package may hold, unpacked"),
    PACKAGE_MAX_RATIO("loeft.package.max.ratio", "200", "times", "The most a file may grow when it is unpacked"),
    PACKAGE_MAX_DEPTH("loeft.package.max.depth", "40", "folders", "The deepest folder in a package"),
    UPLOAD_MAX_BYTES("loeft.upload.max.bytes", "2147483648", "bytes", "The largest file that can be uploaded"),
    ATTACHMENT_MAX_BYTES(
            "loeft.attachment.max.bytes",
            "10000000",
            "bytes",
            "The largest file that can be attached as documentation, at most 50000000"),
    FORWARD_LOCAL(
            "loeft.forward.local",
            "false",
            "true or false",
            "Let statements be forwarded to this machine itself and to link-local addresses"),
    SMTP_HOST(
            "loeft.smtp.host",
            "",
            "host",
            "The server that takes mail; unset: no mail is sent, and the bell tells all"),
    SMTP_PORT("loeft.smtp.port", "587", "port", "Its port"),
    SMTP_TLS("loeft.smtp.tls", "starttls", "starttls, tls or none", "How the way to it is protected"),
    SMTP_USER("loeft.smtp.user", "", "text", "The user that signs in there; unset: nobody signs in"),
    SMTP_PASSWORD("loeft.smtp.password", "", "text", "Its password"),
    SMTP_FROM("loeft.smtp.from", "", "e-mail address", "Whom mail comes from; required with a host");

    private final String key;
    private final String fallback;
    private final String unit;
    private final String meaning;

    Setting(String key, String fallback, String unit, String meaning) {
        this.key = key;
        this.fallback = fallback;
        this.unit = unit;
        this.meaning = meaning;
    }

    /** The property's name, for example {@code loeft.data}. */
    public String key() {
        return key;
    }

    /** The environment variable that sets it, for example {@code LOEFT_DATA}. */
    public String variable() {
        return key.replace('.', '_').toUpperCase(java.util.Locale.ROOT);
    }

    public String fallback() {
        return fallback;
    }

    public String unit() {
        return unit;
    }

    public String meaning() {
        return meaning;
    }

    /** The value in force. */
    public String text() {
        return value().orElse(fallback);
    }

    /**
     * The value in force as a number.
     *
     * @throws IllegalStateException if it is none; the message names the setting and its unit
     */
    public long number() {
        try {
            return Long.parseLong(text().strip());
        } catch (NumberFormatException e) {
            throw new IllegalStateException(
                    "%s must be a number of %s, not '%s'".formatted(variable(), unit, text()), e);
        }
    }

    public boolean on() {
        return Boolean.parseBoolean(text().strip());
    }

    private Optional<String> value() {
        Config config = ConfigProvider.getConfig();
        return config.getOptionalValue(key, String.class).filter(text -> !text.isBlank());
    }
}
