/**
 * What a person, a dApp or another program does, in a real browser: Playwright drives the Chromium
 * of this machine.
 *
 * <p>In: pages that {@code build-pages.sh} has made. {@link dev.vitrine.e2e.InChromium} gives a
 * test its browser and its server.
 */
package dev.vitrine.e2e;
