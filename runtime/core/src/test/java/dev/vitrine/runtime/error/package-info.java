/** Errors: numbers and JSON. */
package dev.vitrine.runtime.error;
