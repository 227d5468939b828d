package dk.loeft.learning.internal.rules;

import dk.loeft.learning.spi.AudienceFacts;
import dk.loeft.shared.SqlPart;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A fact about people as another capability would know it: the key of the person is divisible by the subject and two. */
final class Luck implements AudienceFacts {
    static boolean lucky(long person, long key) {
        return person % (key + 2) == 0;
    }

    @Override
    public String kind() {
        return "luck";
    }

    @Override
    public List<Subject> subjects(String language) {
        return List.of(new Subject(1, "Held"));
    }

    @Override
    public List<State> states(String language) {
        return List.of(new State("LUCKY", "Heldig", "har {0}", "ikke har {0}"));
    }

    @Override
    public Optional<SqlPart> people(long key, String state, LocalDate day) {
        return key >= 1 && key <= 3 && state.equals("LUCKY")
                ? Optional.of(SqlPart.of("SELECT l.id FROM person_directory l WHERE MOD(l.id, ?) = 0", key + 2))
                : Optional.empty();
    }
}
