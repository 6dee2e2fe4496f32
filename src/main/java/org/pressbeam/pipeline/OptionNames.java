package org.pressbeam.pipeline;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.beam.sdk.options.Default;
import org.apache.beam.sdk.options.Description;
import org.apache.beam.sdk.options.PipelineOptions;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.jspecify.annotations.Nullable;

/** The names of all options that a run understands. */
public final class OptionNames {
  private OptionNames() {}

  /**
   * An option of Pressbeam's own.
   *
   * @param name without its dashes
   * @param description one line
   * @param defaultValue what holds without it; null if nothing does
   */
  public record Option(String name, String description, @Nullable String defaultValue) {}

  /** Returns Pressbeam's own options by name. */
  public static List<Option> own() {
    SortedMap<String, Option> options = new TreeMap<>();
    for (Method method : PressbeamOptions.class.getDeclaredMethods()) {
      Description description = method.getAnnotation(Description.class);
      if (description != null) {
        String name = optionName(method.getName());
        options.put(name, new Option(name, description.value(), defaultOf(method)));
      }
    }
    return new ArrayList<>(options.values());
  }

  private static @Nullable String defaultOf(Method method) {
    Default.Boolean yes = method.getAnnotation(Default.Boolean.class);
    Default.String text = method.getAnnotation(Default.String.class);
    if (yes != null) {
      return String.valueOf(yes.value());
    }
    Default.Integer number = method.getAnnotation(Default.Integer.class);
    if (number != null) {
      return String.valueOf(number.value());
    }
    return text == null ? null : text.value();
  }

  /**
   * Checks that every argument is an option that somebody knows.
   *
   * @param args as {@code --name=value} or {@code --name}
   * @throws IllegalArgumentException for the first that is none, naming the nearest option
   */
  public static void check(List<String> args) {
    Map<String, Class<?>> known = known();
    for (String arg : args) {
      if (!arg.startsWith("--")) {
        throw new IllegalArgumentException(
            "'" + arg + "' is no option: options are written --name=value");
      }
      String name = arg.substring(2).split("=", 2)[0];
      if (!known.containsKey(name)) {
        throw new IllegalArgumentException(
            "unknown option --" + name + "; did you mean --" + nearest(name, known.keySet()) + "?");
      }
      if (!arg.contains("=") && known.get(name) != boolean.class) {
        throw new IllegalArgumentException("--" + name + " needs a value: --" + name + "=…");
      }
    }
  }

  private static Map<String, Class<?>> known() {
    Map<String, Class<?>> known = new TreeMap<>();
    addNames(PressbeamOptions.class, known);
    for (Class<? extends PipelineOptions> options : PipelineOptionsFactory.getRegisteredOptions()) {
      addNames(options, known);
    }
    return known;
  }

  private static void addNames(Class<?> options, Map<String, Class<?>> names) {
    for (Method method : options.getMethods()) {
      String name = method.getName();
      boolean getter = name.startsWith("get") || name.startsWith("is");
      if (getter && method.getParameterCount() == 0) {
        names.put(optionName(name), method.getReturnType());
      }
    }
  }

  private static String optionName(String getter) {
    String capitalised = getter.substring(getter.startsWith("is") ? 2 : 3);
    return capitalised.isEmpty()
        ? capitalised
        : Character.toLowerCase(capitalised.charAt(0)) + capitalised.substring(1);
  }

  /**
   * Returns the name with the fewest letters to change, one of Pressbeam's own if several are as
   * near.
   */
  private static String nearest(String name, Collection<String> known) {
    List<String> ordered = new ArrayList<>();
    own().forEach(option -> ordered.add(option.name()));
    ordered.addAll(known);
    String nearest = "help";
    int least = Integer.MAX_VALUE;
    for (String candidate : ordered) {
      int distance = distance(name, candidate);
      if (distance < least) {
        least = distance;
        nearest = candidate;
      }
    }
    return nearest;
  }

  /** Returns the edit distance of Levenshtein, case aside. */
  private static int distance(String one, String two) {
    int[] row = new int[two.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        boolean same =
            Character.toLowerCase(one.charAt(i - 1)) == Character.toLowerCase(two.charAt(j - 1));
        int replaced = diagonal + (same ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[two.length()];
  }
}
