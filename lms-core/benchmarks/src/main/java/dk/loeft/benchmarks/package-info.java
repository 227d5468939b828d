/** Load for a running Løft, with fixed seeds; figures are ratios of one run. */
@NullMarked
package dk.loeft.benchmarks;

import org.jspecify.annotations.NullMarked;
