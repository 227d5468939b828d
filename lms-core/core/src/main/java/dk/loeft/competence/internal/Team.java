package dk.loeft.competence.internal;

import static dk.loeft.organisation.Permission.RATE_TEAM;
import static dk.loeft.organisation.Permission.SEE_TEAM;

import dk.loeft.competence.HandedInProof;
import dk.loeft.competence.TeamRow;
import dk.loeft.competence.internal.TeamRepository.Who;
import dk.loeft.organisation.CurrentActor;
import dk.loeft.organisation.NotPermittedException;
import dk.loeft.organisation.Permission;
import dk.loeft.organisation.PersonId;
import dk.loeft.organisation.Scope;
import dk.loeft.shared.LocalDay;
import dk.loeft.shared.Page;
import dk.loeft.shared.PageRequest;
import dk.loeft.shared.SqlPart;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whom the reader leads today, neither the reader nor whom the reader deputises for being among them. */
@Dependent
class Team {
    private final TeamRepository people;

    private final CurrentActor actor;

    private final Clock clock;

    @Inject
    Team(TeamRepository people, CurrentActor actor, Clock clock) {
        this.people = people;
        this.actor = actor;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDay.today(clock);
    }

    Who me() {
        return people.who(actor.person()).orElseThrow(NotPermittedException::new);
    }

    /** The reader as the one who assesses the member of the team that was asked for. */
    Assessor assessor() {
        return new Assessor(me().id(), actor.onBehalfOf());
    }

    Optional<Who> find(PersonId person) {
        return people.who(person);
    }

    Page<TeamRow> page(String text, PageRequest page) {
        return people.page(actor.outsideTeam(), actor.get().scopeOf(SEE_TEAM), text, page, today());
    }

    /** Those of {@link #page}, all of them, as a condition over {@code person_directory d}. */
    SqlPart members() {
        Scope scope = actor.get().scopeOf(SEE_TEAM);
        SqlPart within = scope.everywhere()
                ? SqlPart.TRUE
                : scope.unitPaths().isEmpty()
                        ? SqlPart.FALSE
                        : SqlPart.join(
                                " OR ",
                                scope.unitPaths().stream()
                                        .map(path -> SqlPart.of("d.unit_path LIKE ?", path + "%"))
                                        .toList());
        SqlPart hidden = SqlPart.join(
                ", ",
                actor.outsideTeam().stream()
                        .map(person -> SqlPart.of("?", person.value()))
                        .toList());
        return SqlPart.of("(d.left_on IS NULL OR d.left_on > ?) AND d.id NOT IN (", today())
                .then(hidden)
                .then(") AND (")
                .then(within)
                .then(")");
    }

    /** The proof that waits for the reader, without that of a leader the reader deputises for. */
    List<HandedInProof> waiting(ProofRepository proofs) {
        Set<PersonId> leaders = actor.get().deputisesFor();
        return proofs.waiting(actor.person(), actor.get().scopeOf(RATE_TEAM), today()).stream()
                .filter(proof -> !leaders.contains(proof.person()))
                .toList();
    }

    Optional<Who> member(PersonId person, Permission permission) {
        // On behalf of a leader nobody decides about that leader: it would be one's own.
        return actor.person().equals(person)
                ? Optional.empty()
                : people.member(person, actor.get().scopeOf(permission), today())
                        .filter(member -> actor.decidesAbout(member.id(), member.unitPath(), permission));
    }

    /** @throws NotPermittedException if the person is not in the reader's team */
    Who demand(PersonId person, Permission permission) {
        return member(person, permission).orElseThrow(() -> new NotPermittedException(permission));
    }
}
