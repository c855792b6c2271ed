package dev.vitrine.endorsement;

import java.util.List;

/**
 * What a quote says and how it was judged, as far as policies look at it. Measurements are those of
 * the TD that wrote the report data.
 *
 * @param refusal why it is not a genuine quote at this time, or null
 * @param mrTd 48 bytes
 * @param rtmrs four of 48 bytes
 * @param composeHash 32 bytes out of an event log that gives the quote's RTMR3, or null
 * @param tcbStatus Intel's word, or null when it does not rest on collateral that is in time
 * @param advisories of that status
 * @param evaluationNumber the lesser one of TCB info and QE identity
 * @param issued Unix seconds at which the older one of the two was issued
 * @param ownCollateral whether the verifier brought the collateral
 * @param debug whether the TD's host could look into it
 */
public record QuoteFacts(
    String refusal,
    byte[] mrTd,
    List<byte[]> rtmrs,
    byte[] composeHash,
    String tcbStatus,
    List<String> advisories,
    int evaluationNumber,
    long issued,
    boolean ownCollateral,
    boolean debug) {}
