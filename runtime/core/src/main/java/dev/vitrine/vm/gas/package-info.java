/** Counts gas and compute, and notes for what they went (docs/spec/vm.md §2). */
package dev.vitrine.vm.gas;
