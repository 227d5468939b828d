/**
 * Courses that people take together: times one books, in a room or online. {@link dk.loeft.seminar.Seminars} is the facade of
 * those who book, {@link dk.loeft.seminar.SeminarPlanning} of those who plan, {@link dk.loeft.seminar.BookingApprovals} of leaders,
 * {@link dk.loeft.seminar.Evaluations} of what those think of it who were there.
 */
@NullMarked
package dk.loeft.seminar;

import org.jspecify.annotations.NullMarked;
