package dk.loeft.organisation.internal;

import dk.loeft.organisation.PersonInput;
import dk.loeft.organisation.engine.CivilNumber;
import dk.loeft.organisation.engine.UserName;
import dk.loeft.shared.RefusedException;
import java.util.Set;
import java.util.regex.Pattern;

/** What may be written about a person, as far as the input alone can tell. */
final class PersonRules {
    static final Set<String> LANGUAGES = Set.of("da", "en");

    private static final int MAX_STAFF_NUMBER = 40;

    private static final int MAX_NAME = 100;

    private static final int MAX_EMAIL = 254;

    private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@[^\\s@]+");

    private PersonRules() {}

    static void check(PersonInput input) {
        demand(fits(input.staffNumber(), MAX_STAFF_NUMBER), "organisation.person.staff-number", MAX_STAFF_NUMBER);
        demand(!CivilNumber.looksLike(input.staffNumber()), "organisation.person.staff-number.civil");
        demand(fits(input.givenName(), MAX_NAME), "organisation.person.given-name", MAX_NAME);
        demand(fits(input.familyName(), MAX_NAME), "organisation.person.family-name", MAX_NAME);
        String email = input.email().strip();
        demand(
                email.isEmpty()
                        || (email.length() <= MAX_EMAIL && EMAIL.matcher(email).matches()),
                "organisation.person.email",
                email);
        String userName = UserName.normal(input.userName());
        demand(userName.isEmpty() || UserName.valid(userName), "organisation.person.user-name", userName);
        demand(!CivilNumber.looksLike(userName), "organisation.person.user-name.civil");
        language(input.language());
    }

    static void language(String language) {
        demand(LANGUAGES.contains(language), "organisation.person.language", language);
    }

    static void demand(boolean holds, String key, Object... arguments) {
        if (!holds) {
            throw new RefusedException(key, arguments);
        }
    }

    static boolean fits(String text, int most) {
        String bare = text.strip();
        return !bare.isEmpty() && bare.length() <= most;
    }
}
