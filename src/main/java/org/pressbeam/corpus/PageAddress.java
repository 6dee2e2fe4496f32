package org.pressbeam.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes the addresses under which one article is served equal: scheme, {@code www.}, {@code m.} and
 * {@code amp.}, the fragment, the slash at the end, the ends of AMP and print views, and parameters
 * that only trace the reader do not count.
 */
final class PageAddress {
  private static final int MAX_LENGTH = 4_000;
  private static final List<String> HOSTS = List.of("www.", "amp.", "m.", "mobile.");
  private static final List<String> ENDS =
      List.of("/", "/amp", "/print", "/index.html", ".amp", ".amp.html");
  private static final Set<String> TRACES =
      Set.of(
          "fbclid",
          "gclid",
          "dclid",
          "msclkid",
          "yclid",
          "igshid",
          "mc_cid",
          "mc_eid",
          "cmpid",
          "ocid",
          "ito",
          "smid",
          "ref",
          "amp",
          "print",
          "outputtype",
          "cmp",
          "xtor",
          "at_medium",
          "at_campaign",
          "spm",
          "share",
          "source");

  private PageAddress() {}

  /** Returns a hash of an address, the same for all views of an article; 0 if there is none. */
  static long hash(@Nullable String url) {
    if (url == null || url.isBlank()) {
      return 0;
    }
    long hash = 1;
    String plain = url.length() > MAX_LENGTH ? url : plain(url);
    for (int i = 0; i < plain.length(); i++) {
      hash = Words.pair(hash, plain.charAt(i));
    }
    return hash;
  }

  /** Returns what is left of an address. */
  static String plain(String url) {
    String rest = url.strip();
    int scheme = rest.indexOf("://");
    rest = scheme < 0 ? rest : rest.substring(scheme + 3);
    int fragment = rest.indexOf('#');
    rest = fragment < 0 ? rest : rest.substring(0, fragment);
    int question = rest.indexOf('?');
    String path = question < 0 ? rest : rest.substring(0, question);
    String query = question < 0 ? "" : query(rest.substring(question + 1));
    return host(withoutEnds(path)) + query;
  }

  private static String host(String path) {
    int slash = path.indexOf('/');
    String host = (slash < 0 ? path : path.substring(0, slash)).toLowerCase(Locale.ROOT);
    for (String prefix : HOSTS) {
      if (host.startsWith(prefix)) {
        host = host.substring(prefix.length());
      }
    }
    return slash < 0 ? host : host + path.substring(slash);
  }

  private static String withoutEnds(String path) {
    String rest = path;
    for (int round = 0; round < ENDS.size(); round++) {
      for (String end : ENDS) {
        if (rest.endsWith(end)) {
          rest = rest.substring(0, rest.length() - end.length());
        }
      }
    }
    return rest;
  }

  private static String query(String query) {
    List<String> kept = new ArrayList<>();
    for (String pair : query.split("&", -1)) {
      int equals = pair.indexOf('=');
      String name = (equals < 0 ? pair : pair.substring(0, equals)).toLowerCase(Locale.ROOT);
      if (!name.isEmpty() && !name.startsWith("utm_") && !TRACES.contains(name)) {
        kept.add(pair);
      }
    }
    kept.sort(null);
    return kept.isEmpty() ? "" : "?" + String.join("&", kept);
  }
}
