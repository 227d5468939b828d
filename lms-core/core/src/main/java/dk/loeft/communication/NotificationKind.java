package dk.loeft.communication;

import static dk.loeft.communication.NotificationGroup.CERTIFICATES;
import static dk.loeft.communication.NotificationGroup.COMPETENCE;
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
    /** A track was given with a date: the title, the last day in time. */
    TRACK_ASSIGNED(LEARNING),
    /** A track is soon due: the title, the last day in time. */
    TRACK_DUE(LEARNING),
    /** A track is overdue: the title, the last day that was in time. */
    TRACK_OVERDUE(LEARNING),
    /** A completion was taken back: the title. */
    COMPLETION_WITHDRAWN(LEARNING),
    /** A seat at a seminar was booked: the course's title, the day it begins. */
    SEMINAR_BOOKED(LEARNING),
    /** One is on the waiting list of a seminar: the course's title, the day it begins. */
    SEMINAR_WAITING(LEARNING),
    /** A seat was given back, and it is one's own now: the course's title, the day it begins. */
    SEMINAR_MOVED_UP(LEARNING),
    /** The leader said yes, and there was a seat: the course's title, the day it begins. */
    SEMINAR_APPROVED(LEARNING),
    /** The leader said no: the course's title, the day it begins. */
    SEMINAR_REFUSED(LEARNING),
    /** Times or places of a seminar have changed: the course's title, the day it begins. */
    SEMINAR_CHANGED(LEARNING),
    /** A seminar was cancelled: the course's title, the day it was to begin. */
    SEMINAR_CANCELLED(LEARNING),
    /** A seminar that one was at is over, and one is asked what one thinks: the course's title, the day it began. */
    SEMINAR_EVALUATE(LEARNING),
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
    /** One is asked to rate a colleague: who, the last day for it. */
    PEER_RATING_ASKED(COMPETENCE),
    /** Proof that one handed in counts: the title of the competence. */
    PROOF_ACCEPTED(COMPETENCE),
    /** Proof that one handed in does not count: the title of the competence. */
    PROOF_DECLINED(COMPETENCE),
    /** A development talk with one was planned: by whom, the day. */
    TALK_PLANNED(COMPETENCE),
    /** A development talk of one's own was moved: by whom, the day it is on now. */
    TALK_MOVED(COMPETENCE),
    /** Whoever is to have a development talk is told that the other one has called it off. */
    TALK_CALLED_OFF(COMPETENCE),
    /** What one agreed to do in a development talk is soon due: the last day in time. */
    AGREEMENT_DUE(COMPETENCE),
    /** Somebody in the team handed in proof: who, the title of the competence. */
    TEAM_PROOF_HANDED_IN(TEAM),
    /** A course of somebody in the team is soon due: who, the title, the last day in time. */
    TEAM_COURSE_DUE(TEAM),
    /** A course of somebody in the team is overdue: who, the title, the last day that was in time. */
    TEAM_COURSE_OVERDUE(TEAM),
    /** A track of somebody in the team is soon due: who, the title, the last day in time. */
    TEAM_TRACK_DUE(TEAM),
    /** A track of somebody in the team is overdue: who, the title, the last day that was in time. */
    TEAM_TRACK_OVERDUE(TEAM),
    /** A certificate of somebody in the team soon expires: who, the title, its last day. */
    TEAM_CERTIFICATE_EXPIRES(TEAM),
    /** A certificate of somebody in the team has expired: who, the title, its last day. */
    TEAM_CERTIFICATE_EXPIRED(TEAM),
    /** A certificate is asked of somebody in the team who does not hold it: who, the title, the last day in time. */
    TEAM_CERTIFICATE_DUE(TEAM),
    /** A certificate was asked of somebody in the team: who, the title, the last day that was in time. */
    TEAM_CERTIFICATE_OVERDUE(TEAM),
    /** Somebody in the team wants to book a seminar: who, the course's title, the day it begins. */
    TEAM_SEMINAR_REQUESTED(TEAM),
    /** Some lack a certificate although HR is to know: the title. */
    STAFF_CERTIFICATE_OPEN(TEAM),
    /** Some have not completed a course although a rule asks HR to know: the title, the title of the rule. */
    STAFF_COURSE_OPEN(TEAM),
    /** Some have not completed a track although a rule asks HR to know: the title, the title of the rule. */
    STAFF_TRACK_OPEN(TEAM),
    /** A report of HR's list is there, and enclosed where it is sent: the name of the view, the day, the key of the view. */
    CERTIFICATE_REPORT(TEAM),
    /** A recipient may no longer see the list: the name of the view, who. */
    CERTIFICATE_REPORT_LEFT_OUT(TEAM),
    /** A report was not sent, for what its view asks for is gone: the name of the view. */
    CERTIFICATE_REPORT_GONE(TEAM),
    /** One's own reports are not sent any more, for one may no longer see the list: the name of the view. */
    CERTIFICATE_REPORT_OWNER(TEAM);

    private final NotificationGroup group;

    NotificationKind(NotificationGroup group) {
        this.group = group;
    }

    public NotificationGroup group() {
        return group;
    }
}
