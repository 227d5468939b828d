/**
 * Learning taken elsewhere: people register it, with files as documentation, and whoever leads them accepts it or returns it with a
 * sentence. {@link dk.loeft.external.ExternalLearning} is the way in; {@link dk.loeft.external.ExternalLearningDecided} tells others.
 */
@NullMarked
package dk.loeft.external;

import org.jspecify.annotations.NullMarked;
