package dk.loeft.integration.mail;

import dk.loeft.communication.spi.DeliveryWay;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.function.Supplier;

/** The way by e-mail, over a server that the settings name. */
@ApplicationScoped
class MailWay implements DeliveryWay {
    private final Supplier<MailSettings> settings;

    private final Clock clock;

    @Inject
    MailWay(Clock clock) {
        this(MailSettings::inForce, clock);
    }

    MailWay(Supplier<MailSettings> settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** For the container's proxy, which never uses the fields. */
    @SuppressWarnings("NullAway")
    protected MailWay() {
        this.settings = null;
        this.clock = null;
    }

    @Override
    public String name() {
        return "mail";
    }

    @Override
    public boolean offered() {
        return settings.get().complete();
    }

    @Override
    public Round begin() {
        return new MailRound(settings.get(), clock);
    }
}
