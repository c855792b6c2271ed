/** Congestion: levels and groups. */
package dev.vitrine.runtime.congestion;
