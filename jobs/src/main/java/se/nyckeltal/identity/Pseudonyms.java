package se.nyckeltal.identity;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes pseudonyms: HMAC-SHA-256 of purpose and identity under the municipality's key, the first
 * 128 bits in base32. Clients, staff and homes have purposes of their own, so that the same person
 * in both roles cannot be joined. An instance is for one thread.
 */
public final class Pseudonyms {

  private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
  private static final int BITS = 128;

  private final Mac mac;

  /** Pseudonyms under that key. */
  public Pseudonyms(byte[] key) {
    try {
      mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("HmacSHA256 saknas i denna Java.", e);
    }
  }

  /** {@code k1_…}: a client. */
  public String person(Identity identity) {
    return "k1_" + digest("person", identity.twelve());
  }

  /**
   * {@code p1_…}: a staff member. Source systems give an identity or an employment number; an
   * identity counts the same in all its spellings.
   */
  public String personal(String text) {
    String normal = Identity.parse(text).map(Identity::twelve).orElse(text.strip());
    return "p1_" + digest("personal", normal);
  }

  /**
   * {@code n1_…}: the id or the name of something in the source system that has an identity in it.
   */
  public String nyckel(String text) {
    return "n1_" + digest("nyckel", text.strip());
  }

  /** {@code h1_…}: those who live at one address. */
  public String hushall(HomeAddress address) {
    return "h1_" + digest("hushall", address.normal());
  }

  private String digest(String purpose, String text) {
    byte[] hash = mac.doFinal((purpose + ":" + text).getBytes(StandardCharsets.UTF_8));
    return base32(Arrays.copyOf(hash, BITS / 8));
  }

  private static String base32(byte[] bytes) {
    StringBuilder text = new StringBuilder(26);
    int buffer = 0;
    int bits = 0;
    for (byte b : bytes) {
      buffer = (buffer << 8) | (b & 0xff);
      bits += 8;
      while (bits >= 5) {
        text.append(ALPHABET.charAt((buffer >> (bits - 5)) & 31));
        bits -= 5;
      }
      buffer &= (1 << bits) - 1;
    }
    if (bits > 0) {
      text.append(ALPHABET.charAt((buffer << (5 - bits)) & 31));
    }
    return text.toString();
  }
}
