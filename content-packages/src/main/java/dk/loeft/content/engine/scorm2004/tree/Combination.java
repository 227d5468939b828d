package dk.loeft.content.engine.scorm2004.tree;

/** Whether all conditions of a rule must hold or one is enough (SN 3.4.2). */
public enum Combination {
    ALL,
    ANY
}
