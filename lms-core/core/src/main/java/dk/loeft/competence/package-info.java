/**
 * What people should be able to do, and where they stand. {@link dk.loeft.competence.Frameworks} keeps competences and levels as
 * data, {@link dk.loeft.competence.CompetenceProfiles} what is asked of whom, {@link dk.loeft.competence.Competences} tells where
 * people stand and what lifts them, {@link dk.loeft.competence.Proofs} and {@link dk.loeft.competence.PeerRatings} bring evidence
 * from elsewhere and from colleagues, and {@link dk.loeft.competence.DevelopmentTalks} what two people make of it. Other
 * capabilities give evidence through {@link dk.loeft.competence.CompetenceEvidence}.
 */
@NullMarked
package dk.loeft.competence;

import org.jspecify.annotations.NullMarked;
