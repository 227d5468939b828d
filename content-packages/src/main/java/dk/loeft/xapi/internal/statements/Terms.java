package dk.loeft.xapi.internal.statements;

import dk.loeft.xapi.model.Statement;
import dk.loeft.xapi.model.StatementParts;
import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * What a statement can be found by.
 *
 * @param all its terms, and those of the statements it is about
 */
record Terms(Set<ByteBuffer> all) {
    static Terms of(Statement statement, StatementParts parts, People.Known known) {
        Terms terms = new Terms(new HashSet<>());

        terms.add(Term.verb(statement.verb()));
        statement.registration().ifPresent(registration -> terms.add(Term.registration(registration)));
        for (StatementParts.Part actor : parts.actors()) {
            Optional<Long> pseudonym = known.pseudonym(actor.json());
            pseudonym.ifPresent(agent -> terms.add(Term.relatedAgent(agent)));
            pseudonym.filter(agent -> actor.direct()).ifPresent(agent -> terms.add(Term.agent(agent)));
        }
        for (StatementParts.Part activity : parts.activities()) {
            String iri = activity.json().getString("id");
            terms.add(Term.relatedActivity(iri));
            if (activity.direct()) {
                terms.add(Term.activity(iri));
            }
        }
        return terms;
    }

    private void add(byte[] term) {
        all.add(ByteBuffer.wrap(term));
    }
}
