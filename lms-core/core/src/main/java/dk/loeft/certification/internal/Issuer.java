package dk.loeft.certification.internal;

import dk.loeft.shared.Setting;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.function.Supplier;

/** Who issues certificates, and where anybody can check them. */
@Dependent
class Issuer {
    private final Supplier<String> municipality;

    private final Supplier<String> address;

    @Inject
    Issuer() {
        this(Setting.MUNICIPALITY::text, Setting.PUBLIC_URL::text);
    }

    Issuer(Supplier<String> municipality, Supplier<String> address) {
        this.municipality = municipality;
        this.address = address;
    }

    String name() {
        return municipality.get();
    }

    /** The page on which a code can be typed. */
    String verificationPage() {
        String base = address.get().strip();
        return (base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + "/verify";
    }

    String verificationUrl(Certificate certificate) {
        return verificationPage() + "?code=" + certificate.code();
    }
}
