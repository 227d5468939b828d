package dk.loeft.organisation;

/** A unit lies elsewhere in the tree now, with all below it. Fired within the transaction of the change. */
public record UnitMoved(UnitId unit) {}
