package org.pressbeam.attribution;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pressbeam.attribution.NounPhrases.Range;
import org.pressbeam.lexicon.ActorKind;
import org.pressbeam.match.Mention;

/**
 * Tells which actors a noun phrase means.
 *
 * <p>Rules: the mention that ends the phrase before its first preposition is its head ("Kremlin
 * spokesman |Dmitry Peskov| in Moscow"); a mention that only modifies is not ("Trump's campaign",
 * "the Trump campaign"). Coordinated heads count each. Of phrases in apposition a person counts,
 * else the first that has a head. A document speaks for those who made it ("the Kremlin readout",
 * "a statement by NATO"), an unnamed official or body for the institution that is no person
 * ("Iranian officials", "a spokesman for the UN").
 */
final class Heads {
  private Heads() {}

  /** Returns the mentions that the pieces of a phrase mean, in order; empty if none. */
  static List<Mention> of(Period period, Range phrase) {
    List<Mention> listed = listed(period, phrase);
    return listed.isEmpty() ? ofSegments(period, phrase).mentions : listed;
  }

  /** Says whether the phrase names those whom it means, and is not of one who speaks for them. */
  static boolean areNamed(Period period, Range phrase) {
    return !listed(period, phrase).isEmpty() || ofSegments(period, phrase).named;
  }

  /** The heads of a segment, and whether the first is named by it. */
  private static final class Found {
    private final List<Mention> mentions = new ArrayList<>();
    private boolean named;
  }

  private static Found ofSegments(Period period, Range phrase) {
    Found first = new Found();
    int from = phrase.from();
    for (int i = phrase.from(); i <= phrase.to(); i++) {
      boolean cut = i == phrase.to() || period.is(i, ",") || period.isDash(i);
      if (!cut) {
        continue;
      }
      Found heads = ofSegment(period, from, i);
      if (heads.mentions.stream().anyMatch(Heads::isPerson)) {
        return heads;
      }
      if (first.mentions.isEmpty()) {
        first = heads;
      }
      from = i + 1;
      if (period.is(from, WordClass.RELATIVE)) {
        break;
      }
    }
    return first;
  }

  /** The members of a list, "Iran, Israel and Russia"; empty if the phrase is none. */
  private static List<Mention> listed(Period period, Range phrase) {
    List<Mention> members = new ArrayList<>();
    boolean comma = false;
    boolean joined = false;
    for (int i = phrase.from(); i < phrase.to(); i++) {
      Mention mention = period.at(i).mention();
      if (mention != null) {
        if (!continuesMention(period, i)) {
          members.add(mention);
        }
        continue;
      }
      boolean first = period.is(i, ",");
      boolean last = period.is(i, WordClass.COORDINATOR);
      if (!first && !last && !period.is(i, WordClass.DETERMINER)) {
        return List.of();
      }
      comma |= first;
      joined |= last;
    }
    return comma && joined && members.size() > 2 ? members : List.of();
  }

  static boolean isPerson(Mention mention) {
    return mention.actor().kind() == ActorKind.PERSON;
  }

  private static Found ofSegment(Period period, int from, int to) {
    Found heads = new Found();
    int start = from;
    int end = to;
    for (int i = from; i <= end; i++) {
      if (i == end) {
        addHead(period, start, i, i, heads);
        break;
      }
      if (period.is(i, WordClass.COORDINATOR) && !period.is(i, "as")) {
        boolean inside = continuesMention(period, i);
        if (!inside) {
          addHead(period, start, i, i, heads);
          start = i + 1;
        }
        continue;
      }
      boolean ends =
          period.is(i, WordClass.PREPOSITION) || period.is(i, "(") || period.is(i, "who");
      boolean insideMention = continuesMention(period, i);
      if (ends && !insideMention && i > from) {
        addHead(period, start, i, end, heads);
        break;
      }
    }
    return heads;
  }

  /** Adds the actor of the phrase whose head word stands before {@code headEnd}. */
  private static void addHead(Period period, int from, int headEnd, int end, Found found) {
    int head = headEnd - 1;
    while (head > from && period.isMark(head)) {
      head--;
    }
    if (head < from) {
      return;
    }
    List<Mention> heads = found.mentions;
    Mention mention = period.at(head).mention();
    if (mention != null && !period.isPossessive(head)) {
      found.named |= heads.isEmpty();
      heads.add(mention);
      return;
    }
    if (period.is(head, WordClass.DOCUMENT)) {
      add(heads, modifier(period, from, head, true));
      if (heads.isEmpty()) {
        add(heads, complement(period, headEnd, end, true));
      }
    } else if (period.is(head, WordClass.AGENT)) {
      add(heads, modifier(period, from, head, false));
      if (heads.isEmpty()) {
        add(heads, complement(period, headEnd, end, false));
      }
    }
  }

  /** Says whether a piece and the one before it are words of one mention. */
  private static boolean continuesMention(Period period, int i) {
    Mention mention = period.at(i).mention();
    return mention != null && mention.equals(period.at(i - 1).mention());
  }

  private static void add(List<Mention> heads, @Nullable Mention mention) {
    if (mention != null) {
      heads.add(mention);
    }
  }

  /** The last mention before the head: "the |Kremlin readout", "|Iran's foreign ministry". */
  private static @Nullable Mention modifier(Period period, int from, int head, boolean persons) {
    for (int i = head - 1; i >= from; i--) {
      Mention mention = period.at(i).mention();
      if (mention != null && (persons || !isPerson(mention))) {
        return mention;
      }
    }
    return null;
  }

  /** The first mention behind a preposition of origin: "a statement by |NATO". */
  private static @Nullable Mention complement(
      Period period, int preposition, int end, boolean persons) {
    boolean origin =
        period.is(preposition, "by")
            || period.is(preposition, "from")
            || period.is(preposition, "of")
            || period.is(preposition, "for")
            || (!persons && period.is(preposition, "in"));
    if (!origin) {
      return null;
    }
    for (int i = preposition + 1; i < Math.min(end, preposition + 6); i++) {
      Mention mention = period.at(i).mention();
      if (mention != null) {
        boolean possessor = period.isPossessive(i + 1);
        return (persons || !isPerson(mention)) && !possessor ? mention : null;
      }
    }
    return null;
  }
}
