/** Keys and rows, byte by byte. */
package dev.vitrine.state;
