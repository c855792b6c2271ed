/**
 * What a person, a dApp or another program does, in a real browser: Playwright drives the Chromium
 * of this machine.
 *
 * <p>In: pages that {@code build-pages.sh} has made. {@link dev.vitrine.e2e.InChromium} gives a
 * test its browser and its server.
 *
 * <p>No test depends on speed. What a page comes to is waited for, by a name that nothing had
 * before the action; what is read at once is what the same turn of the page has drawn. With {@code
 * -Dvitrine.slower=6} the thread of every page runs six times slower than its workers, which shows
 * tests that look too early; {@code taskset -c 0} with other work on that core shows the rest.
 */
package dev.vitrine.e2e;
