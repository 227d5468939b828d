package dk.loeft.reporting.internal;

import dk.loeft.reporting.TeamRequest;
import dk.loeft.reporting.TeamRequests;
import dk.loeft.reporting.spi.RequestSource;
import dk.loeft.shared.RefusedException;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The requests of all kinds that wait for the reader. */
@Dependent
class Desk {
    private final Map<String, RequestSource> sources = new HashMap<>();

    @Inject
    Desk(@Any Instance<RequestSource> sources) {
        sources.forEach(source -> this.sources.put(source.kind(), source));
    }

    TeamRequests requests() {
        List<TeamRequest> waiting = waiting();
        return new TeamRequests(waiting.stream().limit(TeamRequests.SHOWN).toList(), waiting.size());
    }

    int approve(List<TeamRequest.Key> shown) {
        Set<TeamRequest.Key> chosen = new LinkedHashSet<>(shown);
        if (chosen.isEmpty() || chosen.size() > TeamRequests.SHOWN) {
            throw new RefusedException("reporting.requests.none", TeamRequests.SHOWN);
        }
        Set<TeamRequest.Key> waiting = waiting().stream().map(TeamRequest::key).collect(Collectors.toSet());
        long gone = chosen.stream().filter(key -> !waiting.contains(key)).count();
        if (gone > 0) {
            throw new RefusedException("reporting.requests.changed", gone);
        }
        // Each is a decision of its own, with its own line in the audit trail; there are never more than are shown.
        for (TeamRequest.Key key : chosen) {
            RequestSource source = sources.get(key.kind());
            if (source != null) {
                source.approve(key.number());
            }
        }
        return chosen.size();
    }

    private List<TeamRequest> waiting() {
        return sources.values().stream()
                .flatMap(source -> source.waiting().stream())
                .sorted(Comparator.comparing(TeamRequest::askedAt)
                        .thenComparing(request -> request.key().kind())
                        .thenComparing(request -> request.key().number()))
                .toList();
    }
}
