package dev.vitrine.crypto.ed25519;

/**
 * A point as {@link PointSum} wants what it adds: y + x, y - x, 2z, 2dxy.
 *
 * @param twiceZ null when z is one
 */
record CachedPoint(long[] yPlusX, long[] yMinusX, long[] twiceZ, long[] timesTwoD) {}
