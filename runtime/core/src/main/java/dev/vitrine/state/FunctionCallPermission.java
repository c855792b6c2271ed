package dev.vitrine.state;

import dev.vitrine.borsh.Borsh;
import dev.vitrine.borsh.BorshReader;
import dev.vitrine.borsh.BorshWriter;
import dev.vitrine.types.Balance;
import java.util.List;

/**
 * What a limited key may call.
 *
 * @param allowance what the key may still spend on gas, in yoctoNEAR; null means no limit
 * @param receiverId whom it may call; any string, it is validated where a key is added
 * @param methodNames the methods it may call; empty means all
 */
public record FunctionCallPermission(Balance allowance, String receiverId, List<String> methodNames)
    implements Borsh {
  /** Keeps an unmodifiable copy of the names. */
  public FunctionCallPermission {
    methodNames = List.copyOf(methodNames);
  }

  /** Reads allowance, receiver and method names. */
  public static FunctionCallPermission read(BorshReader in) {
    Balance allowance = in.option(Balance::read);
    return new FunctionCallPermission(allowance, in.string(), in.list(BorshReader::string));
  }

  @Override
  public void write(BorshWriter out) {
    out.option(allowance).string(receiverId).list(methodNames, BorshWriter::string);
  }
}
