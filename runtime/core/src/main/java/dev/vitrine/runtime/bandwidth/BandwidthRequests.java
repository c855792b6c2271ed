package dev.vitrine.runtime.bandwidth;

import dev.vitrine.borsh.Borsh;
import dev.vitrine.borsh.BorshReader;
import dev.vitrine.borsh.BorshWriter;
import java.util.List;

/** All requests of one shard, as its chunk header has them. */
public record BandwidthRequests(List<BandwidthRequest> requests) implements Borsh {
  /** No requests. */
  public static final BandwidthRequests EMPTY = new BandwidthRequests(List.of());

  /** Keeps the list from changing. */
  public BandwidthRequests {
    requests = List.copyOf(requests);
  }

  /** Reads the versioned form; only version 1, number 0, exists. */
  public static BandwidthRequests read(BorshReader in) {
    int version = in.peekU8();
    if (version != 0) {
      throw in.refuse("unknown version of bandwidth requests: " + version);
    }
    in.u8();
    return new BandwidthRequests(in.list(BandwidthRequest::read));
  }

  @Override
  public void write(BorshWriter out) {
    out.u8(0).list(requests);
  }
}
