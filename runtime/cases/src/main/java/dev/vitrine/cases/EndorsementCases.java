package dev.vitrine.cases;

import dev.vitrine.crypto.Ed25519;
import dev.vitrine.endorsement.AccessKeyProof;
import dev.vitrine.endorsement.Conditions;
import dev.vitrine.endorsement.EndorsedSession;
import dev.vitrine.endorsement.Endorsements;
import dev.vitrine.endorsement.Judged;
import dev.vitrine.endorsement.KeyChainEndorsement;
import dev.vitrine.endorsement.KeyLink;
import dev.vitrine.endorsement.KeyScope;
import dev.vitrine.endorsement.TdxEndorsement;
import dev.vitrine.endorsement.WalletEndorsement;
import dev.vitrine.endorsement.WalletMessage;
import dev.vitrine.state.AccessKey;
import dev.vitrine.state.AccessKeyPermission;
import dev.vitrine.state.FunctionCallPermission;
import dev.vitrine.state.TrieKey;
import dev.vitrine.text.Hex;
import dev.vitrine.trie.MemoryTrieStorage;
import dev.vitrine.trie.TrieEntry;
import dev.vitrine.types.AccountId;
import dev.vitrine.types.CryptoHash;
import dev.vitrine.types.KeyType;
import dev.vitrine.types.PublicKey;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Endorsements: the vectors of docs/proof-format.md (the wallet's signature was made by near-api-js
 * 7.2.0, the others by a script over Python's cryptography), what each kind refuses and why, and
 * that no flipped bit passes.
 */
final class EndorsementCases {
  static final byte[] WALLET = seed(0x11);
  static final byte[] SESSION_KEY = seed(0x22);
  static final byte[] ROOT = seed(0x44);
  static final byte[] MIDDLE = seed(0x55);
  static final AccountId ALICE = AccountId.of("alice.near");
  static final long EXPIRES = 2_000_000_000L;
  static final EndorsedSession SESSION =
      new EndorsedSession(
          key(SESSION_KEY), CryptoHash.owning(seed(0x33)), new byte[] {1, 2}, "vitrine-local");

  private static final String WALLET_VECTOR =
      "00a09aa5f47a6759802ff955f8dc2d2a14a5c99d23be97f864127ff9383455a4f0333333333333333333333333"
          + "3333333333333333333333333333333333333333010200000001020d00000076697472696e652d6c6f63616c"
          + "0a000000616c6963652e6e65617200d04ab232742bb4ab3a1368bd4615e4e6d0224ab71a016baf8520a332c9"
          + "778737853be5b20fba24ad024c7af983e4a32893bffed05fe559fe100f3f0e9fb06ce233664580076941f72c"
          + "7e69892151521bc416de4a4ab496c566063b06a6bcd60000";
  private static final String KEYS_VECTOR =
      "0100000000d759793bbc13a2819a827c76adb6fba8a49aee007f49f2d0992d99b825ad2c4800a09aa5f47a6759"
          + "802ff955f8dc2d2a14a5c99d23be97f864127ff9383455a4f0010d00000076697472696e652d6c6f63616c00"
          + "000094357700000000c60119367ba81c45c58dab0e8d1c517288670b9ce0e161c7cca22bdbd7c94cfca67625"
          + "125c5fbb8511afbf70b0a15fedbb71f0d33a6e3950b727e7213eb40e0e";

  private EndorsementCases() {}

  static void addTo(List<Case> cases) {
    cases.add(new Case("endorsement/vectors", EndorsementCases::vectors));
    cases.add(new Case("endorsement/wallet", EndorsementCases::wallet));
    cases.add(new Case("endorsement/access-key", EndorsementCases::accessKey));
    cases.add(new Case("endorsement/keys", EndorsementCases::keys));
    cases.add(new Case("endorsement/malformed", EndorsementCases::malformed));
    cases.add(new Case("endorsement/flipped-bits", EndorsementCases::flippedBits));
  }

  static byte[] seed(int value) {
    byte[] seed = new byte[32];
    Arrays.fill(seed, (byte) value);
    return seed;
  }

  static PublicKey key(byte[] seed) {
    return PublicKey.of(KeyType.ED25519, Ed25519.publicKey(seed));
  }

  private static void vectors(Lines out) {
    WalletMessage message = new WalletMessage(ALICE, SESSION);
    out.known(
        "text",
        "I stand behind this Vitrine session.\naccount: alice.near\n"
            + "session key: ed25519:Bow1CGKGDB9mNxeWdw85E2aCthQ1oZX4oFEe7fYT17ew\nrelease: "
            + "33".repeat(32)
            + "\nnonce: 0102\nchain: vitrine-local",
        message.text());
    out.known(
        "nonce",
        "46da13fbc5ed07bce869b4bd6bd4df254ce61b35d4040de5b0ec11974f2954df",
        Hex.encode(message.nonce()));
    out.known(
        "digest",
        "f728d0270f50f42ab7188c1221e76f755042583ef102f1f9f92a68b96d65917c",
        Hex.encode(message.digest()));
    out.known("wallet", WALLET_VECTOR, Hex.encode(signed(ALICE, SESSION, null).toBorsh()));
    out.known(
        "report data",
        "56ae5fcca3aca76329c0b52fc01b756f933c4f64ff5baaef658ad7667fcaa8eb"
            + "785d79eddee8ea24e1eacb0903f70b9fd0691bbfa25904e8902371c9c7daf8ed",
        Hex.encode(TdxEndorsement.reportData(SESSION)));
    KeyLink link = link(ROOT, SESSION_KEY, 0);
    out.known(
        "link",
        "c76a511e9a5913e1881db9eb2aedc56b5a0516d1087d2389c22ab9af708c8132",
        Hex.encode(link.digest()));
    out.known("keys", KEYS_VECTOR, Hex.encode(new KeyChainEndorsement(List.of(link)).toBorsh()));
    expect(out, "wallet holds", "", WalletEndorsement.KIND, Hex.decode(WALLET_VECTOR));
    expect(out, "keys hold", "", KeyChainEndorsement.KIND, Hex.decode(KEYS_VECTOR));
  }

  static WalletEndorsement signed(
      AccountId account, EndorsedSession session, AccessKeyProof proof) {
    byte[] signature = Ed25519.sign(WALLET, new WalletMessage(account, session).digest());
    return new WalletEndorsement(session, account, key(WALLET), signature, proof);
  }

  static KeyLink link(byte[] issuer, byte[] subject, int further) {
    return link(issuer, subject, new KeyScope("vitrine-local", null, further), EXPIRES);
  }

  static KeyLink link(byte[] issuer, byte[] subject, KeyScope scope, long expires) {
    return KeyLink.sign(issuer, key(issuer), key(subject), scope, expires);
  }

  /** Judges at a time before {@link #EXPIRES}; the reason must begin so, empty for none. */
  private static void expect(Lines out, String name, String reason, String kind, byte[] bytes) {
    expect(out, name, reason, kind, bytes, EXPIRES - 1);
  }

  private static void expect(
      Lines out, String name, String reason, String kind, byte[] bytes, Long at) {
    Judged judged = Endorsements.judge(kind, bytes, SESSION, new Conditions(at, null, null, false));
    Judged.Point wrong = judged.contradiction();
    String found = wrong == null ? "" : wrong.name() + ": " + wrong.detail();
    out.line(name, found.isEmpty() ? judged.says() : found);
    if (reason.isEmpty() ? !found.isEmpty() : !found.startsWith(reason)) {
      throw new AssertionError(name + ": " + found + ", expected " + reason);
    }
    if (!reason.isEmpty() && judged.voucher() != null) {
      throw new AssertionError(name + ": somebody vouches all the same");
    }
  }

  private static void wallet(Lines out) {
    String kind = WalletEndorsement.KIND;
    String other = "It is for another session: ";
    PublicKey key = SESSION.sessionKey();
    CryptoHash release = SESSION.releaseId();
    String chain = SESSION.chainId();
    refuseSession(
        out, other + "it endorses the session key", key(ROOT), release, SESSION.nonce(), chain);
    refuseSession(
        out, other + "it endorses release 00", key, CryptoHash.ZERO, SESSION.nonce(), chain);
    refuseSession(
        out, other + "it was made for the nonce \"0103\"", key, release, new byte[] {1, 3}, chain);
    refuseSession(out, other + "it was made for no nonce", key, release, null, chain);
    refuseSession(out, other + "it was made for the nonce \"\"", key, release, new byte[0], chain);
    refuseSession(
        out, other + "it endorses chain mainnet", key, release, SESSION.nonce(), "mainnet");
    WalletEndorsement good = signed(ALICE, SESSION, null);
    String unsigned = "The wallet's signature is not good: ";
    expect(
        out,
        "another account",
        unsigned,
        kind,
        new WalletEndorsement(SESSION, AccountId.of("bob.near"), good.key(), good.signature(), null)
            .toBorsh());
    expect(
        out,
        "another key",
        unsigned,
        kind,
        new WalletEndorsement(SESSION, ALICE, key(ROOT), good.signature(), null).toBorsh());
    byte[] message = new WalletMessage(ALICE, SESSION).text().getBytes(StandardCharsets.UTF_8);
    expect(
        out,
        "the bare text signed",
        unsigned,
        kind,
        new WalletEndorsement(SESSION, ALICE, good.key(), Ed25519.sign(WALLET, message), null)
            .toBorsh());
    // A key of small order accepts one signature for every message under the protocol's rule.
    byte[] neutral = new byte[32];
    neutral[0] = 1;
    byte[] forged = Arrays.copyOf(neutral, 64);
    expect(
        out,
        "a key of small order",
        unsigned,
        kind,
        new WalletEndorsement(SESSION, ALICE, PublicKey.of(KeyType.ED25519, neutral), forged, null)
            .toBorsh());
  }

  private static void refuseSession(
      Lines out, String reason, PublicKey key, CryptoHash release, byte[] nonce, String chain) {
    EndorsedSession other = new EndorsedSession(key, release, nonce, chain);
    expect(
        out,
        "another session",
        reason,
        WalletEndorsement.KIND,
        signed(ALICE, other, null).toBorsh());
  }

  private static void accessKey(Lines out) {
    AccessKey full = AccessKey.fullAccess(7);
    AccessKeyProof proof = proof(ALICE, full);
    expectProof(out, "proven", "", proof);
    String not = "The key is not shown to be the account's: ";
    expectProof(
        out,
        "another root",
        not + "a node between",
        new AccessKeyProof(SESSION.releaseId(), proof.value(), proof.nodes()));
    expectProof(
        out,
        "an empty state",
        not + "the state with root " + CryptoHash.ZERO + " has no access key",
        new AccessKeyProof(CryptoHash.ZERO, proof.value(), List.of()));
    expectProof(
        out,
        "another record",
        not + "the access key's record is not the one",
        new AccessKeyProof(proof.root(), AccessKey.fullAccess(8).toBorsh(), proof.nodes()));
    expectProof(
        out,
        "a node left out",
        not + "a node between",
        new AccessKeyProof(
            proof.root(), proof.value(), proof.nodes().subList(0, proof.nodes().size() - 1)));
    List<byte[]> more = new ArrayList<>(proof.nodes());
    more.add(proof.value());
    expectProof(
        out,
        "a node too many",
        not + "the proof has a node that is not on",
        new AccessKeyProof(proof.root(), proof.value(), more));
    List<byte[]> twice = new ArrayList<>(proof.nodes());
    twice.add(proof.nodes().get(0));
    expectProof(
        out,
        "a node twice",
        not + "the proof has a node that is not on",
        new AccessKeyProof(proof.root(), proof.value(), twice));
    AccessKeyProof bobs = proof(AccountId.of("bob.near"), full);
    expectProof(out, "another account's", not + "a node between", bobs);
    AccessKeyPermission limited =
        new AccessKeyPermission.FunctionCall(
            new FunctionCallPermission(null, "app.near", List.of()));
    expectProof(
        out, "a limited key", not + "the access key", proof(ALICE, new AccessKey(7, limited)));
  }

  private static void expectProof(Lines out, String name, String reason, AccessKeyProof proof) {
    expect(out, name, reason, WalletEndorsement.KIND, signed(ALICE, SESSION, proof).toBorsh());
  }

  /** In a state with some other rows, so that the path has branches. */
  static AccessKeyProof proof(AccountId account, AccessKey record) {
    List<TrieEntry> rows = new ArrayList<>();
    for (String name : List.of("aa", "alice", "alice.nea", "bobby.near", "carol.near")) {
      rows.add(
          new TrieEntry(
              TrieKey.accessKey(AccountId.of(name), key(ROOT)).unsafeBytes(),
              AccessKey.fullAccess(1).toBorsh()));
    }
    TrieKey key = TrieKey.accessKey(account, key(WALLET));
    rows.add(new TrieEntry(key.unsafeBytes(), record.toBorsh()));
    MemoryTrieStorage storage = new MemoryTrieStorage();
    CryptoHash root = storage.load(rows);
    return AccessKeyProof.of(storage, root, account, key(WALLET), record.toBorsh());
  }

  private static void keys(Lines out) {
    expectKeys(out, "two links", "", link(ROOT, MIDDLE, 1), link(MIDDLE, SESSION_KEY, 0));
    expectKeys(
        out,
        "a session key that is not the session's",
        "The links do not join: the last link endorses",
        link(ROOT, MIDDLE, 0));
    expectKeys(
        out,
        "a gap",
        "The links do not join: link 2 is by",
        link(ROOT, MIDDLE, 1),
        link(WALLET, SESSION_KEY, 0));
    expectKeys(
        out,
        "a cycle",
        "A key comes twice: link 2",
        link(ROOT, MIDDLE, 2),
        link(MIDDLE, ROOT, 1),
        link(ROOT, SESSION_KEY, 0));
    expectKeys(
        out, "a key for itself", "A key comes twice: link 1", link(SESSION_KEY, SESSION_KEY, 0));
    KeyLink good = link(ROOT, SESSION_KEY, 0);
    expectKeys(
        out,
        "a later expiry than signed",
        "A link is not signed: the signature of link 1",
        new KeyLink(good.issuer(), good.subject(), good.scope(), EXPIRES + 1, good.signature()));
    expectKeys(
        out,
        "a wider scope than signed",
        "A link is not signed: the signature of link 1",
        new KeyLink(
            good.issuer(), good.subject(), new KeyScope(null, null, 0), EXPIRES, good.signature()));
    expectKeys(
        out,
        "another chain",
        "The session is out of scope: link 1 is for chain mainnet",
        link(ROOT, SESSION_KEY, new KeyScope("mainnet", null, 0), EXPIRES));
    expectKeys(
        out,
        "another release",
        "The session is out of scope: link 1 is for release 00",
        link(ROOT, SESSION_KEY, new KeyScope(null, CryptoHash.ZERO, 0), EXPIRES));
    expectKeys(
        out,
        "more links than allowed",
        "The session is out of scope: link 1 allows 0 further links, 1 follow",
        link(ROOT, MIDDLE, 0),
        link(MIDDLE, SESSION_KEY, 0));
    KeyLink[] eight = chain(8);
    expectKeys(out, "eight links", "", eight);
    expectKeys(out, "nine links", "The endorsement is malformed: ", chain(9));
    byte[] bytes = new KeyChainEndorsement(List.of(good)).toBorsh();
    expiry(out, "before", bytes, EXPIRES - 1, "No link has expired");
    expiry(out, "at", bytes, EXPIRES, "A link has expired");
    expiry(out, "long after", bytes, Long.MAX_VALUE, "A link has expired");
    expiry(out, "without a time", bytes, null, "Whether a link has expired is not known");
  }

  private static KeyLink[] chain(int length) {
    KeyLink[] links = new KeyLink[length];
    for (int i = 0; i < length; i++) {
      byte[] issuer = seed(0x60 + i);
      byte[] subject = i == length - 1 ? SESSION_KEY : seed(0x61 + i);
      links[i] = link(issuer, subject, length - 1 - i);
    }
    return links;
  }

  private static void expectKeys(Lines out, String name, String reason, KeyLink... links) {
    byte[] bytes = new KeyChainEndorsement(List.of(links)).toBorsh();
    expect(out, name, reason, KeyChainEndorsement.KIND, bytes);
  }

  private static void expiry(Lines out, String name, byte[] bytes, Long at, String point) {
    Judged judged =
        Endorsements.judge(
            KeyChainEndorsement.KIND, bytes, SESSION, new Conditions(at, null, null, false));
    Judged.Point last = judged.points().get(judged.points().size() - 1);
    out.known(name, point, last.name());
    out.known("contradiction", true, judged.contradiction() == null);
  }

  private static void malformed(Lines out) {
    for (String vector : List.of(WALLET_VECTOR, KEYS_VECTOR)) {
      byte[] whole = Hex.decode(vector);
      String kind =
          vector.equals(WALLET_VECTOR) ? WalletEndorsement.KIND : KeyChainEndorsement.KIND;
      for (int length = 0; length < whole.length; length++) {
        refused(kind, Arrays.copyOf(whole, length), "cut at " + length);
      }
      refused(kind, Arrays.copyOf(whole, whole.length + 1), "one byte more");
    }
    refused(KeyChainEndorsement.KIND, new byte[4], "no links");
    refused(KeyChainEndorsement.KIND, Hex.decode("ffffffff"), "four billion links");
    byte[] secp = Hex.decode(WALLET_VECTOR);
    secp[0] = 1;
    refused(WalletEndorsement.KIND, secp, "a key of another kind");
    Judged unknown = Endorsements.judge("somebody/seal/v7", new byte[3], SESSION, Conditions.NONE);
    out.known("unknown kinds are nobody's", true, unknown.voucher() == null);
    out.known("nor do they contradict", true, unknown.contradiction() == null);
  }

  private static void refused(String kind, byte[] bytes, String change) {
    Judged judged = Endorsements.judge(kind, bytes, SESSION, new Conditions(1L, null, null, false));
    Judged.Point wrong = judged.contradiction();
    if (wrong == null || !wrong.name().equals("The endorsement is malformed")) {
      throw new AssertionError(kind + ", " + change + ": " + wrong);
    }
  }

  /** Bits all over one endorsement of each kind: whatever it says is signed or hashed. */
  private static void flippedBits(Lines out) {
    AccessKeyProof proof = proof(ALICE, AccessKey.fullAccess(7));
    byte[] wallet = signed(ALICE, SESSION, proof).toBorsh();
    byte[] keys =
        new KeyChainEndorsement(List.of(link(ROOT, MIDDLE, 1), link(MIDDLE, SESSION_KEY, 0)))
            .toBorsh();
    out.line("wallet", flip(WalletEndorsement.KIND, wallet) + " bits");
    out.line("keys", flip(KeyChainEndorsement.KIND, keys) + " bits");
  }

  private static int flip(String kind, byte[] bytes) {
    for (int bit = 0; bit < 8 * bytes.length; bit += 23) {
      bytes[bit >> 3] ^= (byte) (1 << (bit & 7));
      Judged judged =
          Endorsements.judge(kind, bytes, SESSION, new Conditions(1L, null, null, false));
      if (judged.contradiction() == null || judged.voucher() != null) {
        throw new AssertionError(kind + ": bit " + bit + " does not count");
      }
      bytes[bit >> 3] ^= (byte) (1 << (bit & 7));
    }
    return (8 * bytes.length + 22) / 23;
  }
}
