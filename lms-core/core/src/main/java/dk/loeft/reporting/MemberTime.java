package dk.loeft.reporting;

import dk.loeft.organisation.PersonId;

/**
 * The time that somebody spent on learning in a year.
 *
 * @param person who
 * @param name the person's name
 * @param title of the main position
 * @param unit the name of its unit
 * @param spent how long
 */
public record MemberTime(PersonId person, String name, String title, String unit, Spent spent) {}
