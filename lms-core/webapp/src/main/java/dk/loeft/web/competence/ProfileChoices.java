package dk.loeft.web.competence;

import dk.loeft.competence.Frameworks;
import dk.loeft.organisation.Organisation;
import dk.loeft.organisation.UnitNode;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;

/** What a profile is made of: units, and the competences and levels of a framework. */
@Dependent
public class ProfileChoices {
    private final Frameworks frameworks;

    private final Organisation organisation;

    @Inject
    public ProfileChoices(Frameworks frameworks, Organisation organisation) {
        this.frameworks = frameworks;
        this.organisation = organisation;
    }

    FrameworkChoice framework(long asked) {
        return FrameworkChoice.of(frameworks, asked);
    }

    List<UnitNode> units() {
        return organisation.units();
    }
}
