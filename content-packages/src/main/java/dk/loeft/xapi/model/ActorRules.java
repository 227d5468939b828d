package dk.loeft.xapi.model;

import jakarta.json.JsonString;
import java.util.List;

/** Agents and groups (1.0.3 Data 2.4.2; 2.0 4.2.2.1). */
final class ActorRules {
    static final String GROUP = "Group";

    private static final String AGENT = "Agent";

    private static final String MEMBER = "member";

    private static final String OBJECT_TYPE = "objectType";

    private static final List<String> IDENTIFIERS = List.of("mbox", "mbox_sha1sum", "openid", "account");

    private static final List<String> OF_AGENTS =
            List.of(OBJECT_TYPE, "name", "mbox", "mbox_sha1sum", "openid", "account");

    private static final List<String> OF_GROUPS =
            List.of(OBJECT_TYPE, "name", MEMBER, "mbox", "mbox_sha1sum", "openid", "account");

    private ActorRules() {}

    /** An agent, which need not say so, or a group. */
    static void actor(Property actor) {
        switch (type(actor)) {
            case AGENT -> agent(actor);
            case GROUP -> group(actor);
            default -> throw actor.need(OBJECT_TYPE).breaks(XapiRule.OBJECT_TYPE, "Agent, Group");
        }
    }

    /** Agent where the object does not say what it is. */
    static String type(Property actor) {
        return actor.find(OBJECT_TYPE).map(Property::text).orElse(AGENT);
    }

    static void agent(Property agent) {
        agent.holding(OF_AGENTS);
        shared(agent);
        if (identifiers(agent) != 1) {
            throw agent.breaks(XapiRule.ONE_IFI);
        }
    }

    static void group(Property group) {
        group.holding(OF_GROUPS);
        shared(group);
        long identifiers = identifiers(group);
        if (identifiers > 1) {
            throw group.breaks(XapiRule.AT_MOST_ONE_IFI);
        }
        if (identifiers == 0 && !group.has(MEMBER)) {
            throw group.breaks(XapiRule.MEMBERS);
        }
        group.where(MEMBER, members -> members.items().forEach(ActorRules::member));
    }

    private static void member(Property member) {
        if (!type(member).equals(AGENT)) {
            throw member.breaks(XapiRule.MEMBER_IS_AGENT);
        }
        agent(member);
    }

    /** An agent, or the two agents of a three-legged OAuth (1.0.3 Data 2.4.9). */
    static void authority(Property authority) {
        actor(authority);
        boolean pair = authority
                .find(MEMBER)
                .map(members -> members.items().size() == 2)
                .orElse(false);
        if (type(authority).equals(GROUP) && (!pair || identifiers(authority) > 0)) {
            throw authority.breaks(XapiRule.AUTHORITY);
        }
    }

    private static long identifiers(Property actor) {
        return IDENTIFIERS.stream().filter(actor::has).count();
    }

    private static void shared(Property actor) {
        actor.where("name", Property::text);
        actor.where("mbox", mbox -> mbox.matching(Syntax::isMailbox, XapiRule.MBOX));
        actor.where("mbox_sha1sum", sum -> sum.matching(Syntax::isSha1, XapiRule.SHA1));
        actor.where("openid", Property::iri);
        actor.where("account", account -> {
            account.holding(List.of("homePage", "name"));
            account.need("homePage").iri();
            account.need("name").text();
        });
    }

    static boolean isActor(Property object) {
        return object.object().get(OBJECT_TYPE) instanceof JsonString type
                && (type.getString().equals(AGENT) || type.getString().equals(GROUP));
    }
}
