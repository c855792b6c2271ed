/**
 * Points on curves y² = x³ + ax + b over any field of {@link dev.vitrine.crypto.field}: addition,
 * and multiplication by public scalars. Nothing here runs in constant time: all inputs are public.
 */
package dev.vitrine.crypto.curve;
