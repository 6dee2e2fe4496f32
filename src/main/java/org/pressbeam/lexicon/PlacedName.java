package org.pressbeam.lexicon;

/**
 * A name of an actor with its place in a file.
 *
 * @param place where it stands
 * @param actor id of the actor
 * @param name the name
 */
public record PlacedName(Place place, String actor, ActorName name) {}
