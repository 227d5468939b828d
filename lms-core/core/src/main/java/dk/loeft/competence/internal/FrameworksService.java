package dk.loeft.competence.internal;

import dk.loeft.competence.Competence;
import dk.loeft.competence.EvidenceTerms;
import dk.loeft.competence.FrameworkFormat;
import dk.loeft.competence.FrameworkId;
import dk.loeft.competence.FrameworkRow;
import dk.loeft.competence.FrameworkView;
import dk.loeft.competence.Frameworks;
import dk.loeft.competence.ImportId;
import dk.loeft.competence.ImportPlan;
import dk.loeft.organisation.UseCases;
import dk.loeft.shared.RefusedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;

@UseCases
@Transactional
@ApplicationScoped
class FrameworksService implements Frameworks {
    private final Shelf shelf;

    private final Importing importing;

    @Inject
    FrameworksService(Shelf shelf, Importing importing) {
        this.shelf = shelf;
        this.importing = importing;
    }

    /** For the container's proxy, which never uses the fields. */
    @SuppressWarnings("NullAway")
    protected FrameworksService() {
        this(null, null);
    }

    @Override
    public List<FrameworkRow> frameworks() {
        return shelf.all();
    }

    @Override
    public Optional<FrameworkView> framework(FrameworkId framework) {
        return shelf.view(framework);
    }

    @Override
    public List<Competence> competences(FrameworkId framework) {
        return shelf.competences(framework);
    }

    @Override
    public ImportId plan(String fileName, byte[] file) {
        return importing.plan(fileName, file);
    }

    @Override
    public Optional<ImportPlan> planned(ImportId waiting) {
        return importing.planned(waiting);
    }

    @Override
    public FrameworkId run(ImportId waiting) {
        return importing.run(waiting, false);
    }

    @Override
    public FrameworkId runRetiring(ImportId waiting) {
        return importing.run(waiting, true);
    }

    @Override
    public void export(FrameworkId framework, FrameworkFormat format, OutputStream to) throws IOException {
        shelf.export(framework, format, to);
    }

    @Override
    public List<String> missing() {
        return Shipped.NAMES.stream()
                .filter(name -> Shipped.find(name)
                        .filter(file -> shelf.like(file.info()).isEmpty())
                        .isPresent())
                .toList();
    }

    /** Another node may have been first: it stays as that one left it. */
    @Override
    public FrameworkId install(String name) {
        FrameworkFile file = Shipped.find(name).orElseThrow(() -> new RefusedException("competence.framework.unknown"));
        return shelf.like(file.info()).map(FrameworkListRepository.Head::id).orElseGet(() -> importing.take(file));
    }

    @Override
    public void countBy(FrameworkId framework, EvidenceTerms terms) {
        importing.countBy(framework, terms);
    }
}
