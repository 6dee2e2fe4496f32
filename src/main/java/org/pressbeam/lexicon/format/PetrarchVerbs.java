package org.pressbeam.lexicon.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pressbeam.lexicon.Dictionary;
import org.pressbeam.lexicon.EnglishForms;
import org.pressbeam.lexicon.Remark;
import org.pressbeam.lexicon.StancePhrase.Frame;
import org.pressbeam.lexicon.Wildcards;

/**
 * PETRARCH verbs (CAMEO): the verbs of a block with its code or their own, in their regular forms
 * or those in {@code {…}}. Of a verb of several words the head, marked by {@code +}, inflects. The
 * patterns below a verb need a parse of the sentence and are not read; nor is the null code {@code
 * ---}.
 */
final class PetrarchVerbs {
  private static final String BORDER = "---";
  private static final Pattern VERB =
      Pattern.compile("([^\\[{]++)(?:\\{([^}]*+)\\})?\\s*+(?:\\[([^\\]]*+)\\])?.*");
  private static final Pattern CODE = Pattern.compile("[0-9][0-9A-Za-z]{0,9}");

  private final Categories entries;
  private String blockCode = "";
  private int patterns;
  private boolean inSet;

  private PetrarchVerbs(DictionaryText file) {
    this.entries = new Categories(file, Frame.VERB);
  }

  static boolean is(List<String> lines) {
    return lines.stream().anyMatch(line -> line.startsWith("--- "));
  }

  static Dictionary read(DictionaryText file) {
    PetrarchVerbs verbs = new PetrarchVerbs(file);
    for (PetrarchLines.Line line : PetrarchLines.of(file, false)) {
      verbs.line(line.number(), line.text().strip());
    }
    if (verbs.patterns > 0) {
      file.remark(
          1,
          verbs.patterns + " patterns need a parse of the sentence and are not read, only verbs");
    }
    return verbs.entries.dictionary("PETRARCH verbs");
  }

  private void line(int number, String text) {
    if (text.startsWith(BORDER) && text.indexOf(BORDER, BORDER.length()) >= 0) {
      inSet = false;
      int bracket = text.indexOf('[');
      int end = text.indexOf(']', Math.max(bracket, 0));
      blockCode = bracket < 0 || end < bracket ? "" : text.substring(bracket + 1, end).strip();
    } else if (text.startsWith("-")) {
      patterns++;
    } else if (text.startsWith("~")) {
      patterns++;
    } else if (text.startsWith("&")) {
      inSet = true;
    } else if (!inSet || !text.startsWith("+")) {
      inSet = false;
      verb(number, text);
    }
  }

  private void verb(int number, String text) {
    Matcher verb = VERB.matcher(text);
    if (!verb.matches() || verb.group(1).isBlank()) {
      entries.unusable(number, "\"" + Remark.shortened(text) + "\" is no verb");
      return;
    }
    String own = verb.group(3) == null ? blockCode : verb.group(3).strip();
    int colon = own.indexOf(':');
    String code = colon < 0 ? own : own.substring(0, colon);
    if (code.isEmpty() || code.equals(BORDER)) {
      return;
    }
    if (!CODE.matcher(code).matches()) {
      entries.unusable(number, "\"" + Remark.shortened(code) + "\" is no code");
      return;
    }
    List<EntryText> forms = new ArrayList<>();
    String base = verb.group(1).strip();
    if (verb.group(2) == null) {
      regular(base).forEach(form -> forms.add(EntryText.of(form, Wildcards.NONE)));
    } else {
      forms.add(entry(base));
      for (String form : verb.group(2).strip().split("[\\s,]++", -1)) {
        forms.add(entry(form));
      }
    }
    forms.removeIf(form -> form.text().isEmpty());
    entries.add(number, List.of(code), entry(base), forms);
  }

  private static EntryText entry(String written) {
    String words = written.replace('_', ' ').replace("+", "").toLowerCase(Locale.ROOT);
    return EntryText.of(words, Wildcards.NONE);
  }

  /** Returns the forms of a verb, of several words those of the one marked by a plus. */
  private static List<String> regular(String written) {
    String[] words = written.toLowerCase(Locale.ROOT).replace('_', ' ').strip().split("\\s++", -1);
    int head = 0;
    for (int i = 0; i < words.length; i++) {
      if (words[i].startsWith("+")) {
        head = i;
        words[i] = words[i].substring(1);
      }
    }
    List<String> forms = new ArrayList<>();
    String verb = words[head];
    if (verb.isEmpty()) {
      return List.of(String.join(" ", words));
    }
    for (String form : EnglishForms.ofVerb(verb)) {
      words[head] = form;
      forms.add(String.join(" ", words));
    }
    return forms;
  }
}
