package dk.loeft.xapi;

import dk.loeft.xapi.model.XapiVersion;
import java.util.Optional;

/**
 * Another learning record store, as somebody describes it.
 *
 * @param name what people call it
 * @param endpoint its address, to which {@code /statements} is added
 * @param user the key of a credential there
 * @param secret its secret; absent to keep the one that is stored
 * @param version the version of xAPI it is spoken to in
 * @param verb only statements with that verb are sent; empty for all
 * @param activity only statements about activities whose IRI begins so are sent; empty for all
 */
public record ForwardInput(
        String name,
        String endpoint,
        String user,
        Optional<String> secret,
        XapiVersion version,
        String verb,
        String activity) {
    /** A secret never gets into a log by being printed with the rest. */
    @Override
    public String toString() {
        return "ForwardInput[" + name + ", " + endpoint + ", " + version + "]";
    }
}
