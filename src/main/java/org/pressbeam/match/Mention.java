package org.pressbeam.match;

import org.pressbeam.lexicon.Actor;
import org.pressbeam.lexicon.ActorName;
import org.pressbeam.text.Span;

/**
 * An actor found in a text.
 *
 * @param span where, in UTF-16 units; without a possessive ending
 * @param actor who
 * @param role by what kind of name
 */
public record Mention(Span span, Actor actor, ActorName.Role role) implements Match {}
