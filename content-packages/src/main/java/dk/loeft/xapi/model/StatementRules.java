package dk.loeft.xapi.model;

import jakarta.json.JsonString;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Statements and what they are made of (1.0.3 Data 2.4; 2.0 4.2). */
final class StatementRules {
    /** The verb that voids the statement it is about (1.0.3 Data 2.3.2). */
    static final String VOIDED = "http://adlnet.gov/expapi/verbs/voided";

    private static final String OBJECT_TYPE = "objectType";

    private static final String OBJECT = "object";

    private static final List<String> SUB_STATEMENT =
            List.of(OBJECT_TYPE, "actor", "verb", OBJECT, "result", "context", "timestamp", "attachments");

    private static final List<String> STATEMENT = List.of(
            "id",
            "actor",
            "verb",
            OBJECT,
            "result",
            "context",
            "timestamp",
            "stored",
            "authority",
            "version",
            "attachments");

    private StatementRules() {}

    static void statement(Property statement, XapiVersion version) {
        statement.holding(STATEMENT);
        statement.where("id", Property::uuid);
        statement.where("stored", Property::timestamp);
        statement.where("authority", ActorRules::authority);
        statement.where(
                "version",
                number -> number.matching(
                        text -> XapiVersion.of(text)
                                .filter(known -> known.compareTo(version) <= 0)
                                .isPresent(),
                        XapiRule.VERSION));
        common(statement, version);
    }

    private static void common(Property statement, XapiVersion version) {
        ActorRules.actor(statement.need("actor"));
        Property verb = statement.need("verb").holding(List.of("id", "display"));
        String id = verb.need("id").iri();
        verb.where("display", Property::languageMap);
        Property object = statement.need(OBJECT);
        String type = object(object, version);
        if (id.equals(VOIDED) && !type.equals("StatementRef")) {
            throw object.breaks(XapiRule.VOIDING_TARGET);
        }
        statement.where("result", StatementRules::result);
        statement.where("context", context -> ContextRules.context(context, type.equals("Activity"), version));
        statement.where("timestamp", Property::timestamp);
        statement.where("attachments", all -> all.items().forEach(StatementRules::attachment));
    }

    private static String object(Property object, XapiVersion version) {
        String type = object.find(OBJECT_TYPE).map(Property::text).orElse("Activity");
        switch (type) {
            case "Activity" -> ActivityRules.activity(object);
            case "Agent", ActorRules.GROUP -> ActorRules.actor(object);
            case "StatementRef" -> reference(object);
            case "SubStatement" -> subStatement(object, version);
            default ->
                throw object.need(OBJECT_TYPE)
                        .breaks(XapiRule.OBJECT_TYPE, "Activity, Agent, Group, StatementRef, SubStatement");
        }
        return type;
    }

    private static void subStatement(Property statement, XapiVersion version) {
        statement.holding(SUB_STATEMENT);
        statement
                .find(OBJECT)
                .flatMap(object -> object.find(OBJECT_TYPE))
                .filter(type -> type.value() instanceof JsonString name
                        && name.getString().equals("SubStatement"))
                .ifPresent(type -> {
                    throw type.breaks(XapiRule.NO_NESTED_SUBSTATEMENT);
                });
        common(statement, version);
    }

    static void reference(Property reference) {
        reference.holding(List.of(OBJECT_TYPE, "id"));
        Property type = reference.need(OBJECT_TYPE);
        if (!type.text().equals("StatementRef")) {
            throw type.breaks(XapiRule.OBJECT_TYPE, "StatementRef");
        }
        reference.need("id").uuid();
    }

    private static void result(Property result) {
        result.holding(List.of("score", "success", "completion", "response", "duration", "extensions"));
        result.where("score", StatementRules::score);
        result.where("success", Property::truth);
        result.where("completion", Property::truth);
        result.where("response", Property::text);
        result.where("duration", duration -> duration.matching(Syntax::isDuration, XapiRule.DURATION));
        result.where("extensions", Property::extensions);
    }

    private static void score(Property score) {
        score.holding(List.of("scaled", "raw", "min", "max"));
        score.where("scaled", scaled -> {
            if (scaled.number().bigDecimalValue().abs().compareTo(BigDecimal.ONE) > 0) {
                throw scaled.breaks(XapiRule.SCALED);
            }
        });
        List<BigDecimal> rising = new ArrayList<>();
        for (String name : List.of("min", "raw", "max")) {
            score.where(name, number -> rising.add(number.number().bigDecimalValue()));
        }
        if (!rising.stream().sorted().toList().equals(rising)) {
            Optional<Property> raw = score.find("raw");
            throw raw.orElse(score).breaks(XapiRule.SCORE_RANGE);
        }
    }

    private static void attachment(Property attachment) {
        attachment.holding(List.of("usageType", "display", "description", "contentType", "length", "sha2", "fileUrl"));
        attachment.need("usageType").iri();
        attachment.need("display").languageMap();
        attachment.where("description", Property::languageMap);
        attachment.need("contentType").matching(Syntax::isMediaType, XapiRule.MEDIA_TYPE);
        Property length = attachment.need("length");
        BigDecimal bytes = length.number().bigDecimalValue();
        if (!length.number().isIntegral() || bytes.signum() < 0) {
            throw length.breaks(XapiRule.LENGTH);
        }
        attachment.need("sha2").matching(Syntax::isSha2, XapiRule.SHA2);
        attachment.where("fileUrl", Property::iri);
    }
}
