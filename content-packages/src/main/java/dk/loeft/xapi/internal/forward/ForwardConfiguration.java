package dk.loeft.xapi.internal.forward;

import dk.loeft.shared.SecretBox;
import dk.loeft.shared.Setting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.nio.file.Path;

/** Reads the settings of forwarding. */
@ApplicationScoped
public class ForwardConfiguration {
    @Produces
    ForwardSettings settings() {
        return new ForwardSettings(
                new Addresses(Setting.FORWARD_LOCAL.on()),
                new SecretBox(Path.of(Setting.DATA.text(), "keys", "secrets.key")));
    }
}
