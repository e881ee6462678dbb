package se.nyckeltal.ingest.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ByteCacheTest {

  private int made;

  private final ByteCache<String> cache =
      new ByteCache<>(
          (data, from, to) -> {
            made++;
            return new String(data, from, to - from, StandardCharsets.UTF_8);
          });

  private String get(String text, String around) {
    byte[] bytes = (around + text + around).getBytes(StandardCharsets.UTF_8);
    int start = around.getBytes(StandardCharsets.UTF_8).length;
    return cache.get(bytes, start, bytes.length - start);
  }

  @Test
  @DisplayName("a text of any length is its own, wherever it stands, and is made once")
  void anyLength() {
    for (int length = 1; length <= 40; length++) {
      String text = "å".repeat(length / 2) + "x".repeat(length % 2);
      assertThat(get(text, "")).isEqualTo(text);
      assertThat(get(text, ";abcdefghijklmnop;")).isEqualTo(text);
      assertThat(made).isEqualTo(length);
    }
  }

  @Test
  @DisplayName("however many texts come, each is its own, and the memory is bounded")
  void many() {
    Random random = new Random(1);
    for (int i = 0; i < 1_000_000; i++) {
      String text = Integer.toString(random.nextInt(300_000), 36);
      assertThat(get(text, "")).isEqualTo(text);
    }
    // Of 300 000 texts not all fit, so some were made more than once.
    assertThat(made).isGreaterThan(300_000);
  }

  @Test
  @DisplayName("texts that differ in one byte, or in length alone, are not taken for each other")
  void near() {
    String text = "19330816-6838xyz";
    for (int i = 0; i < text.length(); i++) {
      String other = text.substring(0, i) + "!" + text.substring(i + 1);
      assertThat(get(other, "")).isEqualTo(other);
      assertThat(get(text.substring(0, i + 1), "")).isEqualTo(text.substring(0, i + 1));
    }
  }
}
