package dk.loeft.xapi.internal.privacy;

import dk.loeft.organisation.CurrentActor;
import dk.loeft.organisation.NotPermittedException;
import dk.loeft.organisation.Permission;
import dk.loeft.organisation.UseCases;
import dk.loeft.shared.RefusedException;
import dk.loeft.xapi.KnownAgent;
import dk.loeft.xapi.LrsAgentId;
import dk.loeft.xapi.LrsErasureId;
import dk.loeft.xapi.LrsPrivacy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

@UseCases
@Transactional
@ApplicationScoped
class LrsPrivacyService implements LrsPrivacy {
    private static final int LONGEST_REASON = 500;

    private static final int SHORTEST_TEXT = 3;

    private final MappingRepository mapping;

    private final SubjectFile file;

    private final Erasure erasure;

    private final CurrentActor actor;

    private final Clock clock;

    @Inject
    LrsPrivacyService(MappingRepository mapping, SubjectFile file, Erasure erasure, CurrentActor actor, Clock clock) {
        this.mapping = mapping;
        this.file = file;
        this.erasure = erasure;
        this.actor = actor;
        this.clock = clock;
    }

    /** For the container's proxy, which never uses the fields. */
    @SuppressWarnings("NullAway")
    protected LrsPrivacyService() {
        this.mapping = null;
        this.file = null;
        this.erasure = null;
        this.actor = null;
        this.clock = null;
    }

    @Override
    public List<KnownAgent> find(String text) {
        everywhere();
        String tidy = text.strip();
        return tidy.length() < SHORTEST_TEXT
                ? List.of()
                : mapping.find(tidy).stream()
                        .flatMap(agent -> read(agent).stream())
                        .toList();
    }

    @Override
    public Optional<KnownAgent> known(LrsAgentId agent) {
        everywhere();
        return read(agent);
    }

    private Optional<KnownAgent> read(LrsAgentId agent) {
        return Portrait.of(mapping.forms(agent))
                .map(portrait -> portrait.known(agent, file.span(agent), mapping.documents(agent)));
    }

    @Override
    public void export(LrsAgentId agent, OutputStream to) throws IOException {
        everywhere();
        file.write(agent, clock.instant(), to);
    }

    @Override
    public LrsErasureId forget(LrsAgentId agent, String reason) {
        everywhere();
        String tidy = reason.strip();
        if (tidy.isEmpty() || tidy.length() > LONGEST_REASON) {
            throw new RefusedException("xapi.erasure.reason", LONGEST_REASON);
        }
        if (mapping.forms(agent).isEmpty()) {
            throw new RefusedException("xapi.erasure.gone");
        }
        return erasure.of(agent, tidy, clock.instant());
    }

    /** Statements know no units: who may administer access in a part of the organisation alone has no say here. */
    private void everywhere() {
        if (!actor.get().scopeOf(Permission.ADMINISTER_ACCESS).unitPaths().contains("")) {
            throw new NotPermittedException();
        }
    }
}
