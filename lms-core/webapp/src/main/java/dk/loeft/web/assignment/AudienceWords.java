package dk.loeft.web.assignment;

import dk.loeft.learning.Audience;
import dk.loeft.learning.Audience.AllOf;
import dk.loeft.learning.Audience.AnyOf;
import dk.loeft.learning.Audience.Competent;
import dk.loeft.learning.Audience.Fact;
import dk.loeft.learning.Audience.HasTitle;
import dk.loeft.learning.Audience.InUnit;
import dk.loeft.learning.Audience.JoinedBefore;
import dk.loeft.learning.Audience.JoinedWithin;
import dk.loeft.learning.Audience.Leads;
import dk.loeft.learning.Audience.Not;
import dk.loeft.learning.Audience.Speaks;
import dk.loeft.learning.Audience.TitleWith;
import dk.loeft.learning.AudienceNames;
import dk.loeft.learning.Span;
import dk.loeft.organisation.UnitId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says whom an audience is about, as one would say it: "Alle i Sundhed og Omsorg, som er sosu-assistent og ikke er leder". */
final class AudienceWords {
    private final Texts texts;

    private final AudienceNames names;

    AudienceWords(Texts texts, AudienceNames names) {
        this.texts = texts;
        this.names = names;
    }

    /** A condition, and whether it is to hold or not to. */
    private record Part(Audience audience, boolean holds) {}

    /** The whole as a sentence without a full stop. */
    String sentence(Audience audience) {
        List<Part> demands = new ArrayList<>();
        gather(new Part(audience, true), demands);
        if (demands.size() == 1 && isNobody(demands.get(0))) {
            return texts.say("audience.nobody");
        }
        Optional<Part> place = demands.stream()
                .filter(part -> part.holds() && part.audience() instanceof InUnit)
                .findFirst();
        place.ifPresent(demands::remove);
        String who = listed(
                demands.stream().map(part -> said(part, demands.size() == 1)).toList(), "audience.and");
        return place.map(part -> unit(((InUnit) part.audience()).unit()))
                .map(unit ->
                        demands.isEmpty() ? texts.say("audience.in", unit) : texts.say("audience.in.who", unit, who))
                .orElseGet(() -> demands.isEmpty() ? texts.say("audience.everybody") : texts.say("audience.who", who));
    }

    private static boolean isNobody(Part part) {
        return part.audience().parts().isEmpty()
                && (part.audience() instanceof AnyOf && part.holds()
                        || part.audience() instanceof AllOf && !part.holds());
    }

    /** Takes apart what has to hold all at once. */
    private static void gather(Part part, List<Part> demands) {
        if (part.audience() instanceof Not not) {
            gather(new Part(not.part(), !part.holds()), demands);
        } else if (asksForAll(part)) {
            part.audience().parts().forEach(each -> gather(new Part(each, part.holds()), demands));
        } else {
            demands.add(part);
        }
    }

    /** "Not one of them" asks for all of them not to hold. */
    private static boolean asksForAll(Part part) {
        return part.audience() instanceof AllOf && part.holds() || part.audience() instanceof AnyOf && !part.holds();
    }

    private static boolean isGroup(Audience audience) {
        return audience instanceof AllOf || audience instanceof AnyOf;
    }

    /** What is said after "everybody who". */
    private String said(Part part, boolean outermost) {
        if (part.audience() instanceof Not not) {
            return said(new Part(not.part(), !part.holds()), outermost);
        }
        if (!isGroup(part.audience())) {
            return clause(part.audience(), part.holds());
        }
        List<Part> parts = part.audience().parts().stream()
                .map(each -> new Part(each, part.holds()))
                .toList();
        if (parts.size() == 1) {
            return said(parts.get(0), outermost);
        }
        if (parts.isEmpty()) {
            return texts.say(asksForAll(part) ? "clause.everybody" : "clause.nobody");
        }
        String whole = asksForAll(part)
                ? listed(inner(parts), "audience.and")
                : texts.say("audience.either", listed(inner(parts), "audience.or"));
        return outermost ? whole : "(" + whole + ")";
    }

    private List<String> inner(List<Part> parts) {
        return parts.stream().map(each -> said(each, false)).toList();
    }

    /** "a, b og c". */
    private String listed(List<String> all, String last) {
        if (all.size() < 2) {
            return String.join("", all);
        }
        return texts.say(last, String.join(", ", all.subList(0, all.size() - 1)), all.get(all.size() - 1));
    }

    /** One condition after "everybody who". */
    String clause(Audience condition, boolean holds) {
        String not = holds ? "" : ".not";
        if (condition instanceof InUnit in) {
            return texts.say("clause.unit" + not, unit(in.unit()));
        }
        if (condition instanceof Leads leads) {
            return leads.within()
                    .map(unit -> texts.say("clause.leads.in" + not, unit(unit)))
                    .orElseGet(() -> texts.say("clause.leads" + not));
        }
        if (condition instanceof HasTitle has) {
            return texts.say("clause.title" + not, small(has.title()));
        }
        if (condition instanceof TitleWith with) {
            return texts.say("clause.titleWith" + not, with.text());
        }
        if (condition instanceof JoinedBefore joined) {
            return texts.say("clause.joinedBefore" + not, span(joined.ago()));
        }
        if (condition instanceof JoinedWithin joined) {
            return texts.say("clause.joinedWithin" + not, span(joined.ago()));
        }
        if (condition instanceof Competent competent) {
            return texts.say("clause.competence" + not, competence(competent), competent.level());
        }
        if (condition instanceof Speaks speaks) {
            return texts.say("clause.language." + (speaks.language().equals("en") ? "en" : "da") + not);
        }
        return fact((Fact) condition, holds);
    }

    private String fact(Fact fact, boolean holds) {
        return names.facts().stream()
                .filter(each -> each.fact().equals(fact))
                .map(each -> holds ? each.holds() : each.fails())
                .findFirst()
                .orElseGet(() -> texts.say("clause.gone"));
    }

    String span(Span span) {
        return texts.say(span.unit() == Span.Unit.MONTHS ? "span.months" : "span.days", span.count());
    }

    private String unit(UnitId unit) {
        return Optional.ofNullable(names.units().get(unit.value())).orElseGet(() -> texts.say("unit.gone"));
    }

    private String competence(Competent competent) {
        return Optional.ofNullable(
                        names.competences().get(competent.competence().value()))
                .orElseGet(() -> texts.say("competence.gone"));
    }

    /** "Sosu-assistent" within a sentence; "IT-konsulent" stays. */
    private String small(String title) {
        return title.length() > 1 && Character.isLowerCase(title.charAt(1))
                ? title.substring(0, 1).toLowerCase(texts.locale()) + title.substring(1)
                : title;
    }
}
