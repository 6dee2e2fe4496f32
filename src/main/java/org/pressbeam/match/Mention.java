package org.pressbeam.match;

import org.pressbeam.lexicon.Actor;
import org.pressbeam.lexicon.ActorName;
import org.pressbeam.text.Span;

/**
 * An actor found in a text.
 *
 * @param span where, in UTF-16 units; without a possessive ending
 * @param actor who
 * @param name by which name of the lexicon; a surname may be none of the actor's listed names
 * @param rule why it is this actor
 */
public record Mention(Span span, Actor actor, ActorName name, MentionRule rule) implements Match {

  /** Returns by what kind of name. */
  public ActorName.Role role() {
    return name.role();
  }
}
