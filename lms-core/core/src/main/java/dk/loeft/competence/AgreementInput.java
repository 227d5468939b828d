package dk.loeft.competence;

import java.time.LocalDate;

/**
 * What is to be agreed.
 *
 * @param text what, at most 1000 characters
 * @param byLeader whether the leader is to do it, else the person
 * @param dueOn until when, today or later
 */
public record AgreementInput(String text, boolean byLeader, LocalDate dueOn) {
    public AgreementInput {
        text = text.strip();
    }
}
