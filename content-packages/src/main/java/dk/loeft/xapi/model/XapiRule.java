package dk.loeft.xapi.model;

/**
 * The rules that a statement, an agent or a query can break: what each asks for, and where xAPI 1.0.3 and xAPI 2.0
 * (IEEE 9274.1.1) say it.
 */
public enum XapiRule {
    JSON("must be JSON: %s", "Communication 1.5", "4.1.3"),
    NO_NULL("must not be null; leave it out instead", "Data 2.2", "4.2.7"),
    KNOWN("is no property of this object; allowed are %s", "Data 2.2", "4.2.1"),
    REQUIRED("is missing", "Data 2.4", "4.2.1"),
    OBJECT("must be an object", "Data 2.2", "4.2.7"),
    ARRAY("must be an array", "Data 2.2", "4.2.7"),
    STRING("must be a string", "Data 2.2", "4.2.7"),
    NUMBER("must be a number", "Data 2.4.5", "4.2.2.4"),
    BOOLEAN("must be true or false, without quotes", "Data 2.4.5", "4.2.2.4"),
    IRI("must be an absolute IRI, such as https://example.com/verbs/read", "Data 4.0", "4.2.7"),
    UUID("must be a UUID, such as 6690e6c9-3ef0-4ed3-8b37-7f3964730bee", "Data 4.0", "4.2.7"),
    TIMESTAMP("must be a timestamp by RFC 3339, such as 2026-11-24T09:30:00.000Z", "Data 4.5", "4.2.7"),
    DURATION("must be a duration by ISO 8601, such as PT1H30M", "Data 4.6", "4.2.7"),
    LANGUAGE_TAG("must be a language tag by RFC 5646, such as da or en-GB", "Data 4.2", "4.2.7"),
    VERSION("must be a version this endpoint speaks: 1.0.x or 2.0.x", "Data 2.4.10", "4.2.4.3"),
    MEDIA_TYPE("must be an Internet media type, such as image/png", "Data 2.4.11", "4.2.2.6"),
    SHA2("must be a SHA-2 hash in hexadecimal", "Data 2.4.11", "4.2.2.6"),
    LENGTH("must be a whole number of bytes, not negative", "Data 2.4.11", "4.2.2.6"),
    ATTACHMENT(
            "needs its data in a part of the request whose X-Experience-API-Hash is its sha2, or a fileUrl",
            "Data 2.4.11",
            "4.2.2.6"),
    ATTACHMENT_EXCESS("is the hash of a part that no statement speaks of", "Communication 1.5.2", "4.1.3"),
    ATTACHMENT_DATA("does not match the data sent with it: %s", "Data 2.4.11", "4.2.2.6"),
    OBJECT_TYPE("must be one of %s", "Data 2.4", "4.2.2"),
    ONE_IFI("needs exactly one of mbox, mbox_sha1sum, openid and account", "Data 2.4.2", "4.2.2.1"),
    AT_MOST_ONE_IFI("must have no more than one of mbox, mbox_sha1sum, openid and account", "Data 2.4.2.2", "4.2.2.1"),
    MBOX("must be a mailto IRI, such as mailto:bente@example.com", "Data 2.4.2.3", "4.2.2.1"),
    SHA1("must be 40 hexadecimal digits", "Data 2.4.2.3", "4.2.2.1"),
    MEMBERS("needs member: a group without an identifier is known by its members", "Data 2.4.2.2", "4.2.2.1"),
    MEMBER_IS_AGENT("must be an agent; groups cannot be members of groups", "Data 2.4.2.2", "4.2.2.1"),
    VOIDING_TARGET("must be a StatementRef, for the verb is the one that voids", "Data 2.3.2", "4.2.5"),
    VOIDING_VOIDING("names a statement that voids another; such a one cannot be voided", "Data 2.3.2", "4.2.5"),
    NO_NESTED_SUBSTATEMENT("must not be a SubStatement within a SubStatement", "Data 2.4.4.3", "4.2.2.3"),
    SCALED("must lie between -1 and 1", "Data 2.4.5.1", "4.2.2.4"),
    SCORE_RANGE("must lie between min and max, and min must not exceed max", "Data 2.4.5.1", "4.2.2.4"),
    ONLY_FOR_ACTIVITIES("may stand only in statements about an activity", "Data 2.4.6", "4.2.2.5"),
    TEAM("must be a group", "Data 2.4.6", "4.2.2.5"),
    RELEVANT_TYPES("must hold at least one IRI", "Data 2.4.6", "4.2.2.5"),
    INTERACTION_TYPE("must be one of %s", "Data 2.4.4.1", "4.2.2.3"),
    INTERACTION_TYPE_MISSING("needs interactionType beside it", "Data 2.4.4.1", "4.2.2.3"),
    INTERACTION_COMPONENT("does not belong to the interaction type %s", "Data 2.4.4.1", "4.2.2.3"),
    COMPONENT_ID("is the id of two components of one list", "Data 2.4.4.1", "4.2.2.3"),
    AUTHORITY(
            "must be an agent, or a group of exactly two agents without an identifier of its own",
            "Data 2.4.9",
            "4.2.4.2"),
    SAME_ID_TWICE("is the id of two statements of this request", "Communication 2.1.2", "4.1.6.1"),
    CONFLICT(
            "belongs to another statement that is stored already; statements never change",
            "Communication 2.1.1",
            "4.1.6.1"),
    SIGNATURE("is no valid signature: %s", "Data 2.6", "4.2.6"),
    PARAMETER("is no parameter of this resource and method; allowed are %s", "Communication 3.2", "4.1.5"),
    PARAMETER_MISSING("is missing in the address", "Communication 2", "4.1.6"),
    TOGETHER("cannot be used together with %s", "Communication 2.1.3", "4.1.6.1"),
    TRUTH("must be true or false", "Communication 2.1.3", "4.1.6.1"),
    LIMIT("must be a whole number, not negative", "Communication 2.1.3", "4.1.6.1"),
    FORMAT("must be ids, exact or canonical", "Communication 2.1.3", "4.1.6.1"),
    STATEMENT_ID("differs from the statementId in the address", "Communication 2.1.1", "4.1.6.1"),
    CURSOR("is no address this server gave out; take the more property as it is", "Data 2.5", "4.2.1"),
    DOCUMENT_MERGE("can only be merged if both documents are JSON objects", "Communication 2.2", "4.1.6.2"),
    CONTENT_TYPE("must be %s", "Communication 1.5", "4.1.3"),
    MULTIPART("must be multipart/mixed whose first part holds the statements: %s", "Communication 1.5.2", "4.1.3"),
    ALTERNATE("must be a POST whose only parameter in the address is method: %s", "Communication 1.3", "4.1.2");

    private final String text;

    private final String section103;

    private final String section20;

    XapiRule(String text, String section103, String section20) {
        this.text = text;
        this.section103 = section103;
        this.section20 = section20;
    }

    /** The sentence that follows the name of the property, with what it names filled in, and where it is written. */
    String sentence(Object... named) {
        return "%s (xAPI 1.0.3 %s; IEEE 9274.1.1 %s)".formatted(text.formatted(named), section103, section20);
    }
}
