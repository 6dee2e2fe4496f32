package org.pressbeam.article;

import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The address that a page gives itself, if it can be believed. */
final class CanonicalUrl {
  private static final int MAX_LENGTH = 2_000;

  private CanonicalUrl() {}

  /**
   * Returns the address of a page as it says it itself.
   *
   * @param declared as written: relative ones are resolved; null if none
   * @param url where the page was found; null if unknown
   * @return null if nothing is declared, if it is no address of the web, if it is a front page and
   *     the page is not, or if it is a page of another site, unless a carrier of others' pages was
   *     found
   */
  static @Nullable String of(@Nullable String declared, @Nullable String url, OutletName outlets) {
    if (declared == null || declared.isBlank() || declared.length() > MAX_LENGTH) {
      return null;
    }
    String address = resolved(declared.strip(), url);
    String host = OutletName.host(address);
    boolean web = address != null && address.toLowerCase(Locale.ROOT).startsWith("http");
    if (host == null || !web || host.indexOf('.') < 0) {
      return null;
    }
    String found = OutletName.host(url);
    if (url == null || found == null || outlets.isCarrier(found)) {
      return address;
    }
    boolean front = path(address).isEmpty() && !path(url).isEmpty();
    boolean other = !OutletName.domain(host).equals(OutletName.domain(found));
    return front || other ? null : address;
  }

  private static @Nullable String resolved(String declared, @Nullable String url) {
    if (declared.contains("://")) {
      return declared;
    }
    try {
      return url == null ? null : URI.create(url).resolve(declared).toString();
    } catch (IllegalArgumentException e) {
      // An address that is none by RFC 3986 resolves nothing.
      return null;
    }
  }

  /** Path and query without the slashes around them. */
  private static String path(String address) {
    int authority = address.indexOf("//");
    int slash = authority < 0 ? -1 : address.indexOf('/', authority + 2);
    String path = slash < 0 ? "" : address.substring(slash + 1);
    return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
  }
}
