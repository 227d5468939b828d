package dk.loeft.organisation;

/** A leave never was, or will not be. Fired within the transaction of the change. */
public record LeaveRemoved(PersonId person, LeaveId leave) {}
