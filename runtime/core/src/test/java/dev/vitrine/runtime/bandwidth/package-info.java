/** Bandwidth: requests and the scheduler's row. */
package dev.vitrine.runtime.bandwidth;
