/**
 * The host functions by family (docs/spec/vm.md §7), each next to its charges, in the notation of
 * §1.2 that {@link dev.vitrine.vm.host.HostFamily} provides.
 */
package dev.vitrine.vm.host;
