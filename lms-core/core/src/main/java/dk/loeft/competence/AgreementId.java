package dk.loeft.competence;

import dk.loeft.shared.Id;

/** Key of something that was agreed. */
public record AgreementId(long value) implements Id {
    @Override
    public String kind() {
        return "DevelopmentAgreement";
    }
}
