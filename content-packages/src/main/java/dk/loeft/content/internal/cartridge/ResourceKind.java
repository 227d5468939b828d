package dk.loeft.content.internal.cartridge;

import java.util.Locale;

/** What a resource of a cartridge is by its {@code type} (Common Cartridge 1.3, section 4: resource types); versions are ignored. */
enum ResourceKind {
    /** A page or any other file. */
    WEB_CONTENT,
    /** An address elsewhere: {@code imswl_xmlv1p1}. */
    WEB_LINK,
    /** A topic to discuss: {@code imsdt_xmlv1p1}. */
    TOPIC,
    /** A tool elsewhere: {@code imsbasiclti_xmlv1p0}. */
    TOOL,
    /** Questions to answer: {@code imsqti_xmlv1p2/imscc_xmlv1p1/assessment}. */
    ASSESSMENT,
    /** Questions to choose from, never shown by themselves: {@code …/question-bank}. */
    QUESTION_BANK,
    /** A task with instructions: {@code assignment_xmlv1p0}. */
    ASSIGNMENT,
    /** Files of the system that made the cartridge: {@code associatedcontent/…/learning-application-resource}. */
    ASSOCIATED,
    UNKNOWN;

    static ResourceKind of(String type) {
        String said = type.strip().toLowerCase(Locale.ROOT);
        if (said.equals("webcontent")) {
            return WEB_CONTENT;
        }
        if (said.startsWith("imswl_")) {
            return WEB_LINK;
        }
        if (said.startsWith("imsdt_")) {
            return TOPIC;
        }
        if (said.startsWith("imsbasiclti_") || said.startsWith("imslti_")) {
            return TOOL;
        }
        if (said.startsWith("imsqti_")) {
            return said.endsWith("/question-bank") ? QUESTION_BANK : ASSESSMENT;
        }
        if (said.startsWith("assignment_")) {
            return ASSIGNMENT;
        }
        boolean associated = said.startsWith("associatedcontent/") || said.endsWith("/learning-application-resource");
        return associated ? ASSOCIATED : UNKNOWN;
    }
}
