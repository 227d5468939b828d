package dk.loeft.communication;

import static dk.loeft.communication.NotificationGroup.CERTIFICATES;
import static dk.loeft.communication.NotificationGroup.LEARNING;
import static dk.loeft.communication.NotificationGroup.TEAM;

/**
 * What can be told. The words of each lie in the bundle of the capability: {@code communication.kind.NAME} with {@code .name},
 * {@code .title}, {@code .text} and {@code .link}. What the sentences name stands at each kind, in its order.
 */
public enum NotificationKind {
    /** A course was given with a date: the title, the last day in time. */
    COURSE_ASSIGNED(LEARNING),
    /** A course is soon due: the title, the last day in time. */
    COURSE_DUE(LEARNING),
    /** A course is overdue: the title, the last day that was in time. */
    COURSE_OVERDUE(LEARNING),
    /** A completion was taken back: the title. */
    COMPLETION_WITHDRAWN(LEARNING),
    /** Learning taken elsewhere was accepted: the title. */
    EXTERNAL_ACCEPTED(LEARNING),
    /** Learning taken elsewhere was returned to be mended: the title. */
    EXTERNAL_RETURNED(LEARNING),
    /** A certificate was issued: the title. */
    CERTIFICATE_ISSUED(CERTIFICATES),
    /** A certificate soon expires: the title, its last day. */
    CERTIFICATE_EXPIRES(CERTIFICATES),
    /** A certificate has expired: the title, its last day. */
    CERTIFICATE_EXPIRED(CERTIFICATES),
    /** A certificate is asked for that one does not hold: the title, the last day in time. */
    CERTIFICATE_DUE(CERTIFICATES),
    /** A certificate that one does not hold was asked for: the title, the last day that was in time. */
    CERTIFICATE_OVERDUE(CERTIFICATES),
    /** A course of somebody in the team is soon due: who, the title, the last day in time. */
    TEAM_COURSE_DUE(TEAM),
    /** A course of somebody in the team is overdue: who, the title, the last day that was in time. */
    TEAM_COURSE_OVERDUE(TEAM),
    /** A certificate of somebody in the team soon expires: who, the title, its last day. */
    TEAM_CERTIFICATE_EXPIRES(TEAM),
    /** A certificate of somebody in the team has expired: who, the title, its last day. */
    TEAM_CERTIFICATE_EXPIRED(TEAM),
    /** A certificate is asked of somebody in the team who does not hold it: who, the title, the last day in time. */
    TEAM_CERTIFICATE_DUE(TEAM),
    /** A certificate was asked of somebody in the team: who, the title, the last day that was in time. */
    TEAM_CERTIFICATE_OVERDUE(TEAM),
    /** Some lack a certificate although HR is to know: the title. */
    STAFF_CERTIFICATE_OPEN(TEAM),
    /** Some have not completed a course although a rule asks HR to know: the title, the title of the rule. */
    STAFF_COURSE_OPEN(TEAM);

    private final NotificationGroup group;

    NotificationKind(NotificationGroup group) {
        this.group = group;
    }

    public NotificationGroup group() {
        return group;
    }
}
