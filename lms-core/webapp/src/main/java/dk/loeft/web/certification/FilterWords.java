package dk.loeft.web.certification;

import dk.loeft.certification.CertificateKindId;
import dk.loeft.certification.CertificateKindName;
import dk.loeft.certification.Certification;
import dk.loeft.organisation.Organisation;
import dk.loeft.organisation.UnitId;
import dk.loeft.organisation.UnitNode;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** The names of what a filter asks for, empty where it is no longer there. */
@Dependent
public class FilterWords {
    private final Certification certification;

    private final Organisation organisation;

    @Inject
    public FilterWords(Certification certification, Organisation organisation) {
        this.certification = certification;
        this.organisation = organisation;
    }

    public String unit(UnitId unit) {
        return organisation.unit(unit).map(UnitNode::name).orElse("");
    }

    public String kind(CertificateKindId kind) {
        return certification.kindNames().stream()
                .filter(each -> each.id().equals(kind))
                .map(CertificateKindName::title)
                .findFirst()
                .orElse("");
    }
}
