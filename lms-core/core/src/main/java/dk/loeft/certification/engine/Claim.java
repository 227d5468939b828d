package dk.loeft.certification.engine;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A completion, or a certificate from elsewhere that counts like one of the first path, as it asks to be counted.
 *
 * @param event the {@code seq} of its event
 * @param day the day of completion or issue
 * @param version the version whose settings judge it
 * @param path what was learnt
 * @param edition of rotating content
 * @param external the certificate from elsewhere, if it is one
 */
record Claim(
        long event,
        LocalDate day,
        KindVersion version,
        Path path,
        OptionalInt edition,
        Optional<Fact.External> external) {
    static Claim of(Event event, Fact.Proof proof, Kind kind) {
        KindVersion inForce = kind.inForce(event.day());
        if (proof instanceof Fact.Completed completed) {
            KindVersion version = completed.kindVersion().isPresent()
                    ? kind.numbered(completed.kindVersion().getAsInt()).orElse(inForce)
                    : inForce;
            return new Claim(
                    event.seq(), event.day(), version, completed.path(), completed.edition(), Optional.empty());
        }
        Fact.External external = (Fact.External) proof;
        return new Claim(event.seq(), event.day(), inForce, Path.FIRST, OptionalInt.empty(), Optional.of(external));
    }
}
