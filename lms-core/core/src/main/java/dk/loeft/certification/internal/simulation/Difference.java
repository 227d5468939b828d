package dk.loeft.certification.internal.simulation;

import dk.loeft.certification.engine.Question;

/**
 * A field that came otherwise than the case expects.
 *
 * @param caseId the case
 * @param question the question
 * @param field its name in the file
 * @param expected what the file says
 * @param actual what the rules say
 */
public record Difference(String caseId, Question question, String field, String expected, String actual) {}
