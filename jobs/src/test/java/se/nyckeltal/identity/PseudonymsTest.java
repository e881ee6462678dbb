package se.nyckeltal.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PseudonymsTest {

  private final Pseudonyms pseudonyms = new Pseudonyms(key(0));

  private static byte[] key(int first) {
    byte[] key = new byte[32];
    for (int i = 0; i < key.length; i++) {
      key[i] = (byte) (first + i);
    }
    return key;
  }

  private static Identity agda() {
    return Identity.parse("194003189083").orElseThrow();
  }

  @Test
  @DisplayName("is HMAC-SHA-256 of purpose and identity, 128 bits in base32 (computed in Python)")
  void isTheAgreedHmac() {
    assertThat(pseudonyms.person(agda())).isEqualTo("k1_umnntgw6zoloroeegegp6kfxua");
    assertThat(pseudonyms.personal("194003189083")).isEqualTo("p1_6nxtuerrsmsnpajjqejfw65ota");
    assertThat(pseudonyms.personal("anst 17")).isEqualTo("p1_vsfaofhbhjmmajh7mizxiyim7m");
    // Of 71600:påhittadevägen12.
    assertThat(pseudonyms.hushall(HomeAddress.of("Påhittade vägen 12", "716 00").orElseThrow()))
        .isEqualTo("h1_y5quuwcwx7w2j55dhk35jx3cle");
  }

  @Test
  @DisplayName("all spellings of an identity are one staff member")
  void spellingDoesNotMatter() {
    assertThat(pseudonyms.personal("19400318-9083")).isEqualTo(pseudonyms.personal("194003189083"));
    assertThat(pseudonyms.personal(" anst 17 ")).isEqualTo(pseudonyms.personal("anst 17"));
  }

  @Test
  @DisplayName("the same person as client and as staff cannot be joined")
  void purposesDiffer() {
    assertThat(pseudonyms.person(agda()).substring(3))
        .isNotEqualTo(pseudonyms.personal("194003189083").substring(3));
  }

  @Test
  @DisplayName("another key gives other pseudonyms")
  void keysDiffer() {
    assertThat(new Pseudonyms(key(1)).person(agda())).isNotEqualTo(pseudonyms.person(agda()));
  }

  @Test
  @DisplayName("a thousand staff numbers give a thousand pseudonyms")
  void pseudonymsDiffer() {
    Set<String> all =
        IntStream.range(0, 1000)
            .mapToObj(i -> pseudonyms.personal("nr" + i))
            .collect(Collectors.toSet());
    assertThat(all).hasSize(1000);
  }
}
