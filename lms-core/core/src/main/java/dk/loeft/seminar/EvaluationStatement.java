package dk.loeft.seminar;

/** What somebody who was there agrees with or not, from 1 (not at all) to 5 (fully). The wording stands in the pages. */
public enum EvaluationStatement {
    /** What was learned is of use at work. */
    USEFUL,
    /** The level was right for the person. */
    FITTING,
    /** One could learn from the teaching. */
    TEACHING,
    /** Time, place and equipment were as they should be. */
    PRACTICAL
}
