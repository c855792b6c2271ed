package dev.vitrine.vectors.runtime;

import dev.vitrine.runtime.Applied;
import dev.vitrine.runtime.ApplyContext;
import dev.vitrine.runtime.receipt.Receipt;
import dev.vitrine.runtime.transaction.SignedTransaction;
import dev.vitrine.types.CryptoHash;
import java.util.List;

/** One application of one shard in one block: what went in and what came out. */
record Application(
    ApplyContext context,
    CryptoHash rootBefore,
    List<SignedTransaction> transactions,
    List<Receipt> incoming,
    Applied applied) {}
