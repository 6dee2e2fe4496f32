package org.pressbeam.article;

/**
 * A date of publication that was found, and where.
 *
 * @param reading what was read
 * @param source where it stood
 */
record PublicationDate(DateReading reading, DateSource source) {}
