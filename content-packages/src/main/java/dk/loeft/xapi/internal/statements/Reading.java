package dk.loeft.xapi.internal.statements;

import dk.loeft.organisation.Permission;
import dk.loeft.xapi.StatementPage;
import dk.loeft.xapi.StatementQuery;
import dk.loeft.xapi.internal.access.LaunchGate;
import dk.loeft.xapi.model.Ifi;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/** What of the statements an actor may read: all, those it is the authority of, or, as a launch, those within its bounds. */
@Dependent
class Reading {
    private static final StatementPage NONE = new StatementPage(List.of(), List.of(), OptionalLong.empty());

    private final Shelf shelf;

    private final Told told;

    private final Authority authority;

    private final LaunchGate gate;

    @Inject
    Reading(Shelf shelf, Told told, Authority authority, LaunchGate gate) {
        this.shelf = shelf;
        this.told = told;
        this.authority = authority;
        this.gate = gate;
    }

    StatementPage page(StatementQuery query) {
        return shelf.page(gate.narrowed(query), ownAuthority());
    }

    StatementPage one(UUID id, boolean voided, StatementQuery.Form form) {
        if (gate.narrow()) {
            boolean mayRead = shelf.one(id, voided, StatementQuery.Form.EXACT, Optional.empty()).statements().stream()
                    .allMatch(found -> gate.mayRead(found.json()));
            if (!mayRead) {
                return NONE;
            }
        }
        return shelf.one(id, voided, form, ownAuthority());
    }

    JsonObject person(Ifi agent) {
        gate.agent(agent);
        return told.person(agent);
    }

    /** Whose statements alone the actor may see; absent if all of them. A pseudonym that nobody has stands for nobody. */
    private Optional<Long> ownAuthority() {
        return authority.may(Permission.READ_STATEMENTS) || gate.narrow()
                ? Optional.empty()
                : Optional.of(told.pseudonym(authority.account()).orElse(0L));
    }
}
