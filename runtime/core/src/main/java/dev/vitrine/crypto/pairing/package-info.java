/**
 * What Miller's loop is made of on any curve with a sextic twist: points that walk on the twist,
 * and the lines through them.
 */
package dev.vitrine.crypto.pairing;
