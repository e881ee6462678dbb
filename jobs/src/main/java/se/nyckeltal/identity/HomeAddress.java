package se.nyckeltal.identity;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where someone lives, in one spelling. Those who live together are known by it; it is never kept.
 *
 * <p>{@link #toString()} never shows the address.
 */
public final class HomeAddress {

  private static final Pattern LETTER = Pattern.compile("\\p{L}");
  private static final Pattern NO_DIGIT = Pattern.compile("[^0-9]");

  private static final Pattern GAPS = Pattern.compile("[^\\p{L}\\p{N}]+");

  /** Between two numbers a gap tells 1, 1101 from 11, 101; elsewhere it is a matter of taste. */
  private static final Pattern LOOSE_GAP = Pattern.compile("(?<!\\p{N}) | (?!\\p{N})");

  private final String normal;

  private HomeAddress(String normal) {
    this.normal = normal;
  }

  /**
   * The home at a street and a postal code, whatever their case, spaces and punctuation.
   *
   * @return empty if the street has no letter or the code no digit: that is no home
   */
  public static Optional<HomeAddress> of(String street, String postalCode) {
    String folded = fold(street);
    String code = NO_DIGIT.matcher(fold(postalCode)).replaceAll("");
    if (code.isEmpty() || !LETTER.matcher(folded).find()) {
      return Optional.empty();
    }
    String gaps = GAPS.matcher(folded).replaceAll(" ");
    return Optional.of(new HomeAddress(code + ":" + LOOSE_GAP.matcher(gaps).replaceAll("")));
  }

  private static String fold(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
  }

  /** The one spelling, for the pseudonym and for order only. */
  String normal() {
    return normal;
  }

  /** Whether this one comes before another, in an order that no file decides. */
  public boolean before(HomeAddress other) {
    return normal.compareTo(other.normal) < 0;
  }

  @Override
  public String toString() {
    return "HomeAddress(dold)";
  }
}
