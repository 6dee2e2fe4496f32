package org.pressbeam.explain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pressbeam.analysis.Findings;
import org.pressbeam.analysis.Findings.PartFindings;
import org.pressbeam.analysis.Findings.VoicedMention;
import org.pressbeam.article.Article;
import org.pressbeam.attribution.Quote;
import org.pressbeam.attribution.Stance;
import org.pressbeam.lexicon.Actor;
import org.pressbeam.lexicon.ActorName;
import org.pressbeam.lexicon.LexiconReading;
import org.pressbeam.lexicon.Place;
import org.pressbeam.lexicon.PlacedName;
import org.pressbeam.lexicon.PlacedPhrase;
import org.pressbeam.lexicon.StancePhrase;
import org.pressbeam.match.Mention;
import org.pressbeam.report.evidence.FindWords;
import org.pressbeam.report.evidence.MarkedArticle;
import org.pressbeam.report.evidence.MarkedArticle.Find;
import org.pressbeam.report.evidence.MarkedArticle.Kind;
import org.pressbeam.report.evidence.MarkedArticle.Mark;
import org.pressbeam.report.evidence.MarkedArticle.Part;
import org.pressbeam.report.evidence.MarkedArticle.Rule;
import org.pressbeam.text.Span;

/** Says of everything found in an article which entry of the lexicon and which rule made it. */
public final class Explanation {
  private final LexiconReading lexicon;
  private final Map<NameKey, Place> names = new HashMap<>();
  private final Map<String, Place> actors = new HashMap<>();
  private final Map<StancePhrase, Place> phrases = new HashMap<>();
  private final List<Find> finds = new ArrayList<>();
  private final Set<Rule> rules = new LinkedHashSet<>();
  private int mentions;
  private int stances;
  private int quotes;

  private record NameKey(String actor, ActorName name) {}

  private Explanation(LexiconReading lexicon) {
    this.lexicon = lexicon;
    for (PlacedName name : lexicon.names()) {
      names.putIfAbsent(new NameKey(name.actor(), name.name()), name.place());
      actors.putIfAbsent(name.actor(), name.place());
    }
    for (PlacedPhrase phrase : lexicon.phrases()) {
      phrases.putIfAbsent(phrase.phrase(), phrase.place());
    }
  }

  /**
   * Explains an article.
   *
   * @param lexicon with which it was analysed
   * @param notes what is to be said of it beside
   */
  public static MarkedArticle of(
      Article article, Findings findings, LexiconReading lexicon, List<String> notes) {
    Explanation explanation = new Explanation(lexicon);
    List<Part> parts = new ArrayList<>();
    for (PartFindings part : findings.parts()) {
      parts.add(explanation.part(part));
    }
    return new MarkedArticle(
        head(article), notes, parts, explanation.finds, List.copyOf(explanation.rules));
  }

  private static List<MarkedArticle.Field> head(Article article) {
    FindWords.Head head = new FindWords.Head();
    head.add("title", article.title());
    head.add("outlet", article.outlet());
    String date = article.date() == null ? null : article.date().toString();
    head.addDate(date, article.dateSource().code());
    head.add("authors", String.join(", ", article.authors()));
    head.add("dateline", article.dateline());
    head.add("agency", article.agency());
    head.add("language", article.language());
    head.add("url", article.url());
    return head.fields();
  }

  private Part part(PartFindings part) {
    List<Mark> marks = new ArrayList<>();
    for (VoicedMention mention : part.mentions()) {
      String label = Kind.MENTION.label(++mentions);
      marks.add(mark(Kind.MENTION, label, mention.mention().span()));
      finds.add(find(label, mention, part.text()));
    }
    for (Stance stance : part.stances()) {
      String label = Kind.STANCE.label(++stances);
      marks.add(mark(Kind.STANCE, label, stance.hit().span()));
      finds.add(find(label, stance, part.text()));
    }
    for (Quote quote : part.quotes()) {
      String label = Kind.QUOTE.label(++quotes);
      quote.stretches().forEach(stretch -> marks.add(mark(Kind.QUOTE, label, stretch)));
      finds.add(find(label, quote, part.text()));
    }
    return new Part(part.text(), marks);
  }

  private static Mark mark(Kind kind, String label, Span span) {
    return new Mark(kind, label, span.start(), span.end());
  }

  private Find find(String label, VoicedMention voiced, String text) {
    Mention mention = voiced.mention();
    boolean metonym = mention.role() == ActorName.Role.METONYM;
    String what =
        FindWords.mention(
            mention.span().of(text), who(mention.actor().id()), voiced.voice().code(), metonym);
    String rule = rule(Kind.MENTION, mention.rule(), mention.rule().explanation());
    return new Find(Kind.MENTION, label, what, List.of(rule + " " + entry(mention)));
  }

  private String entry(Mention mention) {
    ActorName name = mention.name();
    String actor = mention.actor().id();
    Place place = names.get(new NameKey(actor, name));
    if (place == null) {
      // A surname that the lexicon does not list is as good as listed with the person.
      place = actors.get(actor);
    }
    return "\"" + name.text() + "\"" + days(name) + at(place);
  }

  private static String days(ActorName name) {
    if (name.from() == null && name.to() == null) {
      return "";
    }
    return " (" + or(name.from(), "") + ".." + or(name.to(), "") + ")";
  }

  private static String or(@Nullable Object value, String other) {
    return value == null ? other : value.toString();
  }

  private static String at(@Nullable Place place) {
    return place == null ? "" : ", " + place;
  }

  private Find find(String label, Stance stance, String text) {
    StancePhrase phrase = stance.hit().phrase();
    FindWords.StanceWords words =
        new FindWords.StanceWords(
            stance.hit().span().of(text),
            phrase.category(),
            phrase.polarity(),
            stance.voice().code(),
            stance.negated());
    List<FindWords.Pair> pairs =
        stance.pairs().stream()
            .map(pair -> new FindWords.Pair(pair.source(), pair.target()))
            .toList();
    String entry = phrase.frame().code() + " \"" + phrase.phrase() + "\"" + at(phrases.get(phrase));
    String rule = rule(Kind.STANCE, stance.rule(), stance.rule().explanation());
    return new Find(
        Kind.STANCE, label, FindWords.stance(words, pairs), List.of(rule + ": " + entry));
  }

  private Find find(String label, Quote quote, String text) {
    Span speaker = quote.speakerSpan();
    Span cue = quote.cueSpan();
    String what =
        FindWords.quote(
            quote.kind().code(),
            quote.speaker() == null ? null : who(quote.speaker()),
            speaker == null ? null : speaker.of(text),
            cue == null ? null : cue.of(text));
    String rule = rule(Kind.QUOTE, quote.rule(), quote.rule().explanation());
    String speaking = rule(Kind.QUOTE, quote.speakerRule(), quote.speakerRule().explanation());
    return new Find(Kind.QUOTE, label, what, List.of(rule + "; speaker " + speaking));
  }

  /** Notes that a rule was used; returns its name. */
  private String rule(Kind kind, Enum<?> rule, String explanation) {
    String name = rule.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    rules.add(new Rule(kind, name, explanation));
    return name;
  }

  private String who(String id) {
    Actor actor = lexicon.lexicon().actor(id);
    return FindWords.actor(actor == null ? id : actor.name(), id);
  }
}
