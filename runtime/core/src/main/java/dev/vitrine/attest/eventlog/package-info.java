/**
 * Event logs of trust domains: what was measured into the four runtime registers (RTMR0 to 3),
 * replayed against a quote.
 *
 * <p>A register begins as 48 zero bytes; each event makes it SHA-384 of the register and the
 * event's digest (Intel TDX module specification, TDG.MR.RTMR.EXTEND). A log that replays to the
 * quote's registers is complete and in order; what an event <em>means</em> is only bound where its
 * digest is the hash of its content, which holds for dstack's events in RTMR3.
 */
package dev.vitrine.attest.eventlog;
