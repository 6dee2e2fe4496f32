package org.pressbeam.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Forms of English verbs and nouns: rules, and two lists of exceptions. Of a compound with a hyphen
 * the last part inflects ("fact-check").
 */
public final class EnglishForms {
  private static final Map<String, List<String>> VERBS = exceptions("verbs.txt");
  private static final Map<String, List<String>> NOUNS = exceptions("nouns.txt");

  private EnglishForms() {}

  /** Returns a lower-case verb with its forms in -s, of the past, of the participle and in -ing. */
  public static List<String> ofVerb(String verb) {
    int hyphen = verb.lastIndexOf('-');
    if (hyphen >= 0) {
      return prefixed(verb.substring(0, hyphen + 1), ofVerb(verb.substring(hyphen + 1)));
    }
    List<String> irregular = VERBS.get(verb);
    Set<String> forms = new LinkedHashSet<>();
    forms.add(verb);
    if (irregular == null) {
      forms.add(withS(verb));
      forms.add(past(verb));
      forms.add(ing(verb));
      return List.copyOf(forms);
    }
    if (irregular.stream().noneMatch(form -> form.endsWith("s"))) {
      forms.add(withS(verb));
    }
    forms.addAll(irregular);
    if (irregular.stream().noneMatch(form -> form.endsWith("ing"))) {
      forms.add(ing(verb));
    }
    return List.copyOf(forms);
  }

  /** Returns a lower-case noun with its plural. */
  public static List<String> ofNoun(String noun) {
    int hyphen = noun.lastIndexOf('-');
    if (hyphen >= 0) {
      return prefixed(noun.substring(0, hyphen + 1), ofNoun(noun.substring(hyphen + 1)));
    }
    Set<String> forms = new LinkedHashSet<>();
    forms.add(noun);
    forms.addAll(NOUNS.getOrDefault(noun, List.of(withS(noun))));
    return List.copyOf(forms);
  }

  private static List<String> prefixed(String prefix, List<String> forms) {
    return forms.stream().map(prefix::concat).toList();
  }

  private static String withS(String word) {
    if (endsInConsonantAndY(word)) {
      return stem(word, 1) + "ies";
    }
    boolean hissing =
        word.endsWith("s")
            || word.endsWith("x")
            || word.endsWith("z")
            || word.endsWith("ch")
            || word.endsWith("sh");
    boolean o = word.endsWith("o") && word.length() > 1 && !isVowel(word, word.length() - 2);
    return word + (hissing || o ? "es" : "s");
  }

  private static String past(String verb) {
    if (verb.endsWith("e")) {
      return verb + "d";
    }
    if (endsInConsonantAndY(verb)) {
      return stem(verb, 1) + "ied";
    }
    return doubled(verb) + "ed";
  }

  private static String ing(String verb) {
    if (verb.endsWith("ie")) {
      return stem(verb, 2) + "ying";
    }
    boolean silent =
        verb.endsWith("e")
            && verb.length() > 2
            && !verb.endsWith("ee")
            && !verb.endsWith("oe")
            && !verb.endsWith("ye");
    return (silent ? stem(verb, 1) : doubled(verb)) + "ing";
  }

  /** Doubles the last consonant behind a single vowel of a word of one syllable: ban, banned. */
  private static String doubled(String verb) {
    if (verb.endsWith("c")) {
      return verb + "k";
    }
    int last = verb.length() - 1;
    boolean closed =
        last >= 2
            && !isVowel(verb, last)
            && "wxy".indexOf(verb.charAt(last)) < 0
            && isVowel(verb, last - 1)
            && !isVowel(verb, last - 2);
    return closed && syllables(verb) == 1 ? verb + verb.charAt(last) : verb;
  }

  private static int syllables(String word) {
    int groups = 0;
    for (int i = 0; i < word.length(); i++) {
      if (isVowel(word, i) && (i == 0 || !isVowel(word, i - 1))) {
        groups++;
      }
    }
    return groups;
  }

  private static boolean endsInConsonantAndY(String word) {
    return word.endsWith("y") && word.length() > 1 && !isVowel(word, word.length() - 2);
  }

  /** The u of "qu" sounds as a consonant. */
  private static boolean isVowel(String word, int i) {
    char letter = word.charAt(i);
    boolean afterQ = letter == 'u' && i > 0 && word.charAt(i - 1) == 'q';
    boolean y = letter == 'y' && i > 0;
    return ("aeiou".indexOf(letter) >= 0 && !afterQ) || y;
  }

  private static String stem(String word, int cut) {
    return word.substring(0, word.length() - cut);
  }

  private static Map<String, List<String>> exceptions(String list) {
    Map<String, List<String>> exceptions = new HashMap<>();
    for (String line : WordResource.lines(EnglishForms.class, list)) {
      List<String> words = new ArrayList<>(List.of(line.strip().split(" ", -1)));
      exceptions.put(words.remove(0), List.copyOf(words));
    }
    return exceptions;
  }
}
