package dk.loeft.competence;

/**
 * A step on the way to mastering a competence; the same steps go for all competences of a framework.
 *
 * @param number its place, from 1
 * @param title what it is called
 * @param description what somebody on it can do, may be empty
 */
public record Level(int number, Wording title, Wording description) {}
