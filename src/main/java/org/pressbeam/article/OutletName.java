package org.pressbeam.article;

import crawlercommons.domains.EffectiveTldFinder;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells the outlet of an address: the registrable domain of its host by the public suffix list. Its
 * private section counts too: who puts a domain there (platforms of blogs, mostly) says that what
 * lies below belongs to others. A subdomain that is an outlet of its own without being listed there
 * stands in the resource {@code own-outlets.txt}. Saved copies, caches and redirectors (resource
 * {@code carriers.txt}) stand for the page they carry.
 */
final class OutletName {
  private static final Set<String> OWN = rows("own-outlets.txt");

  private final Set<String> carriers = rows("carriers.txt");

  private static Set<String> rows(String resource) {
    Set<String> rows = new HashSet<>();
    ResourceTable.read(resource, 1).forEach(row -> rows.add(row.get(0)));
    return Set.copyOf(rows);
  }

  /**
   * Returns the outlet of a page.
   *
   * @param url its address; null if unknown
   * @param canonical the address that the page gives itself; null if none
   * @return null if neither has a host
   */
  @Nullable String of(@Nullable String url, @Nullable String canonical) {
    String host = host(carried(url));
    if (host == null || isCarrier(host)) {
      String own = host(carried(canonical));
      if (own != null && !isCarrier(own)) {
        return domain(own);
      }
    }
    return host == null ? null : domain(host);
  }

  /** Returns whether a host carries pages of others. */
  boolean isCarrier(String host) {
    String rest = host;
    while (!rest.isEmpty()) {
      if (carriers.contains(rest)) {
        return true;
      }
      int dot = rest.indexOf('.');
      rest = dot < 0 ? "" : rest.substring(dot + 1);
    }
    return false;
  }

  /**
   * Returns the address inside one of the form carrier/.../https://page, else the address itself.
   */
  @Nullable String carried(@Nullable String url) {
    String host = host(url);
    if (url == null || host == null || !isCarrier(host)) {
      return url;
    }
    int inner = Math.max(url.lastIndexOf("/http://"), url.lastIndexOf("/https://"));
    if (inner > 8) {
      return url.substring(inner + 1);
    }
    int web = url.indexOf("/web/");
    int slash = web < 0 ? -1 : url.indexOf('/', web + 5);
    return slash < 0 ? url : "http://" + url.substring(slash + 1);
  }

  /** Returns the host of an address in lower case; null if it has none. */
  static @Nullable String host(@Nullable String url) {
    if (url == null) {
      return null;
    }
    int from = url.indexOf("//");
    if (from < 0) {
      return null;
    }
    from += 2;
    int to = from;
    while (to < url.length() && "/?#\\".indexOf(url.charAt(to)) < 0) {
      to++;
    }
    String authority = url.substring(from, to);
    String host = authority.substring(authority.lastIndexOf('@') + 1);
    int colon = host.lastIndexOf(':');
    if (colon >= 0 && host.indexOf(']') < colon) {
      host = host.substring(0, colon);
    }
    int end = host.length();
    while (end > 0 && host.charAt(end - 1) == '.') {
      end--;
    }
    host = host.substring(0, end);
    return host.isEmpty() || host.length() > 253 ? null : host.toLowerCase(Locale.ROOT);
  }

  /**
   * Returns the outlet of a host: its registrable domain, a name below it if {@code
   * own-outlets.txt} says so, or the host itself if it has none (addresses).
   */
  static String domain(String host) {
    if (host.startsWith("[") || Character.isDigit(host.charAt(host.length() - 1))) {
      return host;
    }
    String own = own(host);
    if (own != null) {
      return own;
    }
    String domain = EffectiveTldFinder.getAssignedDomain(host, true, false);
    if (domain != null && !domain.isEmpty()) {
      return domain;
    }
    // A suffix that is on no list, or a host that is a suffix: "example" names no registry.
    int last = host.lastIndexOf('.');
    int before = last < 0 ? -1 : host.lastIndexOf('.', last - 1);
    return host.substring(before + 1);
  }

  /** The longest end of a host that is listed, or the label below one listed with a star. */
  private static @Nullable String own(String host) {
    int from = 0;
    String below = null;
    while (from < host.length()) {
      String rest = host.substring(from);
      if (OWN.contains(rest)) {
        return rest;
      }
      if (below != null && !below.startsWith("www.") && OWN.contains("*." + rest)) {
        return below;
      }
      below = rest;
      int dot = host.indexOf('.', from);
      from = dot < 0 ? host.length() : dot + 1;
    }
    return null;
  }
}
