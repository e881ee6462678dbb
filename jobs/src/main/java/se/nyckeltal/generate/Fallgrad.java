package se.nyckeltal.generate;

import java.util.EnumMap;
import java.util.Map;

/** How often each case occurs; immutable. */
public final class Fallgrad {

  private final Map<Fall, Double> rates;

  private Fallgrad(Map<Fall, Double> rates) {
    this.rates = rates;
  }

  /** Every case as often as it does by default. */
  public static Fallgrad forval() {
    Map<Fall, Double> rates = new EnumMap<>(Fall.class);
    for (Fall fall : Fall.values()) {
      rates.put(fall, fall.forval());
    }
    return new Fallgrad(rates);
  }

  /** No case at all. */
  public static Fallgrad inga() {
    return new Fallgrad(new EnumMap<>(Fall.class));
  }

  /** As this, but one case with that rate. */
  public Fallgrad med(Fall fall, double rate) {
    Map<Fall, Double> changed = new EnumMap<>(Fall.class);
    changed.putAll(rates);
    changed.put(fall, rate);
    return new Fallgrad(changed);
  }

  /** As this, but with those cases as often as they are by default. */
  public Fallgrad med(Fall... fall) {
    Fallgrad changed = this;
    for (Fall one : fall) {
      changed = changed.med(one, one.forval());
    }
    return changed;
  }

  /** As this, but without those cases. */
  public Fallgrad utan(Fall... fall) {
    Fallgrad changed = this;
    for (Fall one : fall) {
      changed = changed.med(one, 0);
    }
    return changed;
  }

  /** The rate of a case. */
  public double av(Fall fall) {
    return rates.getOrDefault(fall, 0.0);
  }
}
