package se.nyckeltal.generate;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Those who apply together.
 *
 * @param nr ProCapita's number
 * @param sokande who applies
 * @param medsokande with whom, or null
 * @param barn children, those too who are born later or grow up
 * @param perioder spells, in order
 */
record EbHushall(
    int nr, EbPerson sokande, EbPerson medsokande, List<EbPerson> barn, List<EbPeriod> perioder) {

  /** Who is in it in a month: a child from its birth until the spell in which it turns 18 ends. */
  List<EbPerson> medlemmar(YearMonth month, EbPeriod spell) {
    List<EbPerson> all = new ArrayList<>(vuxna());
    barn.stream().filter(b -> b.arFodd(month) && b.alder(spell.start()) < 18).forEach(all::add);
    return all;
  }

  /** Who applies. */
  List<EbPerson> vuxna() {
    return Stream.of(sokande, medsokande).filter(p -> p != null).toList();
  }
}
