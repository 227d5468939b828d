package dk.loeft.xapi.internal;

/** Somebody was erased; what is remembered of who is who no longer holds. It says not who. */
public record AgentForgotten() {}
