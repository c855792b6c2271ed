/**
 * A browser as an engine: runs the core that TeaVM compiled in a tab of a Chromium that this
 * program starts, and asks it case by case.
 *
 * <p>In: the folder that {@code web/build/cases.mjs} makes, a Chromium of this machine. Out: {@link
 * dev.vitrine.jvm.browser.BrowserCaseRunner}, which compares recorded vectors there as other
 * runners do here.
 */
package dev.vitrine.jvm.browser;
