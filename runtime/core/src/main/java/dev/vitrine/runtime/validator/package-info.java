/**
 * Validators as far as the runtime knows them: proposals, stakes, and what an epoch's first block
 * does to their accounts.
 *
 * <p>Source: docs/spec/runtime.md §4.7, §4.9.
 */
package dev.vitrine.runtime.validator;
