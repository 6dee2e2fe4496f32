package org.pressbeam.pipeline;

/**
 * A file of fingerprints that an earlier batch has kept.
 *
 * @param number from 0, in the order of the batches
 * @param path full path
 */
record KeptFile(int number, String path) {}
