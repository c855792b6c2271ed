/** What is applied with what, and test data of all kinds. */
package dev.vitrine.runtime;
