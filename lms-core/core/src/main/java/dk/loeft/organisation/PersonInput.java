package dk.loeft.organisation;

/**
 * What administration writes about a person.
 *
 * @param staffNumber the employer's number, unique, never a civil registration number
 * @param givenName given name, 1–100 characters
 * @param familyName family name, 1–100 characters
 * @param email work e-mail, may be empty
 * @param userName name for signing in, unique, may be empty
 * @param language {@code da} or {@code en}
 */
public record PersonInput(
        String staffNumber, String givenName, String familyName, String email, String userName, String language) {}
