package dk.loeft.certification.engine;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The rule set of a certificate kind: all its versions, by number.
 *
 * @param versions at least one; put in order here
 */
public record Kind(List<KindVersion> versions) {
    public Kind {
        if (versions.isEmpty()) {
            throw new IllegalArgumentException("a kind has at least one version");
        }
        versions = versions.stream()
                .sorted(Comparator.comparingInt(KindVersion::version))
                .toList();
    }

    /** The version in force on a day: the newest that has taken effect; before the first one, the first. */
    public KindVersion inForce(LocalDate day) {
        KindVersion found = versions.get(0);
        for (KindVersion version : versions) {
            if (version.effectiveOn(day)) {
                found = version;
            }
        }
        return found;
    }

    /** The version with that number. */
    public Optional<KindVersion> numbered(int number) {
        return versions.stream().filter(each -> each.version() == number).findFirst();
    }

    /** The newest version, in force or not. */
    public KindVersion newest() {
        return versions.get(versions.size() - 1);
    }

    /** The versions newer than one that have taken effect on a day, oldest first. */
    List<KindVersion> newerInForce(KindVersion than, LocalDate day) {
        return versions.stream()
                .filter(each -> each.version() > than.version() && each.effectiveOn(day))
                .toList();
    }
}
