/** Tests of what is measured; the measuring is elsewhere. */
package dev.vitrine.bench;
