package org.pressbeam.sample;

import java.util.List;
import java.util.Random;

/**
 * Makes what is not news in a page: style sheets, scripts, icons, all of it the same for the same
 * seed. It is what the pages of real sites mostly consist of.
 */
final class PageFiller {

  private static final List<String> WORDS =
      List.of(
          "nav", "promo", "teaser", "story", "rail", "media", "card", "grid", "hero", "badge",
          "btn", "share", "list", "meta", "label", "sticky", "modal", "consent", "player", "ad",
          "slot", "live", "ticker", "quote", "footer", "search", "drawer", "tab", "poll", "avatar");
  private static final List<String> RULES =
      List.of(
          "display:flex;align-items:center;justify-content:space-between",
          "position:absolute;top:0;left:0;right:0;z-index:#",
          "padding:#px #px;margin:0 auto;max-width:#px",
          "font:700 #px/1.#\"Tiempos Headline\",Georgia,\"Times New Roman\",serif",
          "background:rgba(#,#,#,.8);border-radius:#px",
          "transition:opacity .#s ease-in-out,transform .#s cubic-bezier(.4,0,.2,1)",
          "border-bottom:#px solid #0#aa1;color:#0b#c2",
          "grid-template-columns:repeat(#,minmax(0,1fr));grid-gap:#px",
          "width:calc(100% - #px);height:auto;overflow:hidden");
  private static final List<String> STATEMENTS =
      List.of(
          "var @=document.createElement(\"script\");@.async=!0,@.src=t.cdn+\"/v#/\"+e+\".js\",document.head.appendChild(@)",
          "function @(e,t){for(var n=0;n<t.length;n++){var r=t[n];r.enumerable=r.enumerable||!1,Object.defineProperty(e,r.key,r)}}",
          "if(\"undefined\"!=typeof window&&window.@)return window.@.push([\"trackEvent\",\"article\",\"scroll\",#]),void 0",
          "try{localStorage.setItem(\"@_#\",JSON.stringify({seen:Date.now(),n:#}))}catch(e){console.warn(\"<p>storage blocked</p>\",e)}",
          "t.@=function(e){return e&&e.__esModule?e:{default:e}},t.@#=void 0",
          "googletag.cmd.push(function(){googletag.defineSlot(\"/#/@/article\",[[300,250],[300,600]],\"div-@-#\").addService(googletag.pubads())})",
          "e.exports=function(t){return new Promise(function(n,r){var o=new XMLHttpRequest;o.open(\"GET\",t+\"?@=#\"),o.onload=function(){200===o.status?n(o.response):r(o)},o.send()})}",
          "a.render(\"<div class=\\\"@-box\\\"><p>Thank you for reading. Sign in to continue.</p><a href=\\\"/subscribe\\\">Subscribe</a></div>\",#)",
          "window.dataLayer=window.dataLayer||[],window.dataLayer.push({event:\"@.ready\",slot:#,consent:!1})");
  private static final String LETTERS = "abcdefghijkmnopqrstuvwxyz";

  private final Random random;

  /**
   * Makes a filler.
   *
   * @param seed equal seeds give equal fillings
   */
  PageFiller(String seed) {
    // The hash of a string and the numbers of Random are fixed by their specifications.
    this.random = new Random(seed.hashCode());
  }

  /** Returns a style sheet of so many rules. */
  String css(String prefix, int rules) {
    StringBuilder css = new StringBuilder();
    for (int i = 0; i < rules; i++) {
      css.append('.').append(prefix).append('-').append(word());
      css.append("__").append(word()).append(i % 3 == 0 ? "--" + word() : "");
      css.append(i % 5 == 0 ? ":hover{" : "{").append(fill(pick(RULES))).append('}');
      if (i % 12 == 0) {
        css.append("@media(min-width:").append(480 + random.nextInt(9) * 96).append("px){.");
        css.append(prefix).append('-').append(word()).append('{').append(fill(pick(RULES)));
        css.append("}}");
      }
    }
    return css.toString();
  }

  /** Returns a script of so many statements. */
  String script(int statements) {
    StringBuilder script = new StringBuilder("!function(e,t){\"use strict\";");
    for (int i = 0; i < statements; i++) {
      script.append(fill(pick(STATEMENTS))).append(';');
    }
    return script.append("}(window,window.__cfg||{});").toString();
  }

  /** Returns an icon whose outline has so many points. */
  String icon(String label, int points) {
    StringBuilder path = new StringBuilder("M0 0");
    for (int i = 0; i < points; i++) {
      path.append('c').append(decimal()).append(' ').append(decimal()).append(' ');
      path.append(decimal()).append(' ').append(decimal());
    }
    return "<svg class=\"icon icon-"
        + label
        + "\" viewBox=\"0 0 24 24\" role=\"img\" aria-hidden=\"true\"><title>"
        + label
        + "</title><path fill=\"currentColor\" d=\""
        + path
        + "z\"/></svg>";
  }

  /** Returns an object in JSON with so many settings, as content systems leave them in a page. */
  String settings(int count) {
    StringBuilder json = new StringBuilder("{");
    for (int i = 0; i < count; i++) {
      json.append(i == 0 ? "" : ",").append('"').append(word()).append(i).append("\":{\"id\":\"");
      json.append(identifier(8)).append("\",\"enabled\":").append(random.nextBoolean());
      json.append(",\"priority\":").append(random.nextInt(1000)).append(",\"className\":\"");
      json.append(word()).append('-').append(word()).append("\",\"children\":[]}");
    }
    return json.append('}').toString();
  }

  /** Returns a small number from 0 below the bound. */
  int below(int bound) {
    return random.nextInt(bound);
  }

  /** Returns letters as minified code and generated class names have them. */
  String identifier(int length) {
    StringBuilder name = new StringBuilder();
    for (int i = 0; i < length; i++) {
      name.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return name.toString();
  }

  private String fill(String pattern) {
    StringBuilder filled = new StringBuilder();
    String name = identifier(3);
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      switch (c) {
        case '#' -> filled.append(1 + random.nextInt(64));
        case '@' -> filled.append(name);
        default -> filled.append(c);
      }
    }
    return filled.toString();
  }

  private String decimal() {
    return (random.nextInt(240) - 120) / 10 + "." + random.nextInt(10);
  }

  private String word() {
    return pick(WORDS);
  }

  private String pick(List<String> from) {
    return from.get(random.nextInt(from.size()));
  }
}
