package dk.loeft.xapi.internal.web;

import dk.loeft.shared.Setting;
import dk.loeft.xapi.internal.LrsSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

/** Reads the settings of the learning record store. */
@ApplicationScoped
public class LrsConfiguration {
    @Produces
    LrsSettings settings() {
        return new LrsSettings(Setting.PUBLIC_URL.text());
    }
}
