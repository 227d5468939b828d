package dk.loeft.competence.internal;

import dk.loeft.competence.AskedLevel;
import dk.loeft.competence.CompetenceId;
import dk.loeft.competence.CompetenceProfiles;
import dk.loeft.competence.ProfileId;
import dk.loeft.competence.ProfileInput;
import dk.loeft.organisation.CurrentActor;
import dk.loeft.shared.LocalDay;
import dk.loeft.shared.RefusedException;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Writes profiles. */
@Dependent
class ProfileWriting {
    private static final int LONGEST_TITLE = 150;

    private final ProfileRepository profiles;

    private final CurrentActor actor;

    private final Clock clock;

    @Inject
    ProfileWriting(ProfileRepository profiles, CurrentActor actor, Clock clock) {
        this.profiles = profiles;
        this.actor = actor;
        this.clock = clock;
    }

    ProfileId write(ProfileInput input) {
        demandWhom(input);
        demandDay(input.validFrom());
        demandAsked(input.asked());
        Profile profile = profiles.lock(input.title(), input.unit())
                .orElseGet(() -> profiles.add(new Profile(input.title(), input.unit())));
        write(profile, input.validFrom(), input.asked());
        return profile.id();
    }

    void end(ProfileId id, LocalDate from) {
        demandDay(from);
        write(known(id), from, List.of());
    }

    void drop(ProfileId id, LocalDate validFrom) {
        Profile profile = known(id);
        if (!validFrom.isAfter(LocalDay.today(clock))) {
            throw new RefusedException("competence.profile.begun", validFrom);
        }
        profiles.version(id, validFrom).ifPresent(version -> {
            profiles.ask(version, List.of());
            profiles.remove(version);
        });
        if (profiles.versions(id) == 0) {
            profiles.remove(profile);
        }
    }

    private void write(Profile profile, LocalDate from, List<AskedLevel> asked) {
        ProfileVersion version = profiles.version(profile.id(), from)
                .orElseGet(() -> profiles.add(new ProfileVersion(profile.id(), from)));
        version.written(actor.author(), clock.instant());
        profiles.ask(version, asked);
    }

    private Profile known(ProfileId id) {
        return profiles.lock(id).orElseThrow(() -> new RefusedException("competence.profile.unknown"));
    }

    private void demandWhom(ProfileInput input) {
        if (input.title().isEmpty() && input.unit().isEmpty()) {
            throw new RefusedException("competence.profile.whom");
        }
        if (input.title().length() > LONGEST_TITLE) {
            throw new RefusedException("competence.profile.title", LONGEST_TITLE);
        }
        input.unit().filter(unit -> !profiles.hasUnit(unit)).ifPresent(unit -> {
            throw new RefusedException("competence.profile.unit");
        });
    }

    private void demandDay(LocalDate from) {
        if (from.isBefore(LocalDay.today(clock))) {
            throw new RefusedException("competence.profile.past", from);
        }
    }

    private void demandAsked(List<AskedLevel> asked) {
        if (asked.isEmpty()) {
            throw new RefusedException("competence.profile.nothing");
        }
        if (asked.size() > CompetenceProfiles.MOST_ASKED) {
            throw new RefusedException("competence.profile.many", CompetenceProfiles.MOST_ASKED);
        }
        Set<CompetenceId> named = new HashSet<>();
        asked.forEach(each -> {
            if (!named.add(each.competence())) {
                throw new RefusedException("competence.profile.twice");
            }
        });
        Set<AskedLevel> levels = profiles.levels(named);
        Set<CompetenceId> used = new HashSet<>();
        levels.forEach(each -> used.add(each.competence()));
        for (AskedLevel each : asked) {
            if (!levels.contains(each) && !(each.level() == 0 && used.contains(each.competence()))) {
                throw new RefusedException("competence.evidence.level", each.level());
            }
        }
    }
}
