package dk.loeft.certification.internal;

import dk.loeft.certification.CertificateState;
import dk.loeft.certification.CertificationCycle;
import dk.loeft.certification.CertificationLine;
import dk.loeft.certification.CertificationLine.Fate;
import dk.loeft.certification.CertificationReason;
import dk.loeft.certification.CertificationSnapshot;
import dk.loeft.certification.engine.Answer;
import dk.loeft.certification.engine.Cycle;
import dk.loeft.certification.engine.Reason;
import dk.loeft.certification.engine.Term;
import dk.loeft.certification.internal.written.FactType;
import dk.loeft.organisation.PersonId;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An answer and a history as they are shown.
 *
 * @param names of those who wrote lines
 * @param certificates of the person
 */
record RecordRows(Answer answer, List<Line> stored, Map<PersonId, String> names, List<Certificate> certificates) {
    private static final Set<FactType> OF_EMPLOYMENT = EnumSet.of(FactType.JOINED, FactType.LEFT, FactType.TRANSFERRED);

    static CertificationSnapshot snapshot(Answer answer) {
        return new CertificationSnapshot(
                CertificateState.valueOf(answer.state().name()),
                answer.required(),
                answer.valid(),
                answer.term().map(Term::windowOpens),
                answer.expires(),
                answer.term().map(Term::graceEnds),
                answer.due(),
                answer.overdue());
    }

    /** The reasons, with rules called as the newest line calls them. */
    static List<CertificationReason> reasons(Answer answer, List<Line> lines) {
        Map<String, String> titles = new HashMap<>();
        for (Line line : lines) {
            String title = line.details().getString(Histories.RULE_TITLE, "");
            if (!title.isEmpty()) {
                titles.put(line.details().getString("rule", ""), title);
            }
        }
        return answer.reasons().stream().map(reason -> reason(reason, titles)).toList();
    }

    private static CertificationReason reason(Reason reason, Map<String, String> titles) {
        return new CertificationReason(
                reason.code().name(),
                reason.day(),
                reason.source().rule().map(rule -> titles.getOrDefault(rule, rule)),
                reason.source().version(),
                reason.source().event());
    }

    /** Whether a line speaks of the employment alone, which is there without any certificate. */
    static boolean ofEmployment(CertificationLine line) {
        return OF_EMPLOYMENT.contains(FactType.valueOf(line.type()));
    }

    List<CertificationCycle> cycles() {
        Map<Long, Certificate> byEvent = new HashMap<>();
        certificates.forEach(certificate -> byEvent.put(certificate.event(), certificate));
        return answer.cycles().stream()
                .map(cycle -> cycle(cycle, Optional.ofNullable(byEvent.get(cycle.event()))))
                .toList();
    }

    private static CertificationCycle cycle(Cycle cycle, Optional<Certificate> certificate) {
        return new CertificationCycle(
                cycle.no(),
                cycle.version(),
                cycle.how().name(),
                cycle.validFrom(),
                cycle.expires(),
                cycle.end().name(),
                cycle.withdrawn().map(Cycle.Withdrawn::on),
                certificate.map(Certificate::id),
                certificate.map(Certificate::serial).orElse(""));
    }

    List<CertificationLine> lines() {
        Set<Long> corrected = corrected();
        Set<Long> ignored = new HashSet<>();
        answer.reasons().stream()
                .filter(reason -> reason.code().name().startsWith("IGNORED_"))
                .flatMap(reason -> reason.source().event().stream())
                .forEach(ignored::add);
        return stored.stream().map(line -> line(line, corrected, ignored)).toList();
    }

    /** The newest correction speaks first: one that was itself removed does nothing. */
    private Set<Long> corrected() {
        Set<Long> corrected = new HashSet<>();
        for (int i = stored.size() - 1; i >= 0; i--) {
            Line line = stored.get(i);
            if (!corrected.contains(line.seq())) {
                target(line).ifPresent(corrected::add);
            }
        }
        return corrected;
    }

    private CertificationLine line(Line line, Set<Long> corrected, Set<Long> ignored) {
        Fate fate = corrected.contains(line.seq())
                ? Fate.CORRECTED
                : ignored.contains(line.seq()) ? Fate.IGNORED : Fate.COUNTS;
        return new CertificationLine(
                line.seq(),
                line.type().name(),
                line.day(),
                line.recordedAt(),
                line.author().map(author -> names.getOrDefault(author, "")).orElse(""),
                details(line),
                target(line),
                fate,
                line.leave());
    }

    private static Optional<Long> target(Line line) {
        return line.details().get("target") instanceof JsonNumber number
                ? Optional.of(number.longValueExact())
                : Optional.empty();
    }

    private static Map<String, String> details(Line line) {
        Map<String, String> details = new HashMap<>();
        line.details().forEach((name, value) -> {
            if (value instanceof JsonString text) {
                details.put(name, text.getString());
            }
        });
        Optional.ofNullable(details.remove(Histories.RULE_TITLE)).ifPresent(title -> details.put("rule", title));
        // A line replaced for its days says those it has now.
        if (line.type() == FactType.CORRECTED && line.details().containsKey("with")) {
            JsonObject with = line.details().getJsonObject("with");
            for (String day : List.of("on", "until")) {
                Optional.ofNullable(with.getString(day, null)).ifPresent(text -> details.put(day, text));
            }
        }
        return details;
    }
}
