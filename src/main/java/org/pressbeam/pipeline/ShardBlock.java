package org.pressbeam.pipeline;

/**
 * Values of one slice that belong to one shard, packed.
 *
 * @param shard number of the shard
 * @param bytes the values
 */
record ShardBlock(int shard, byte[] bytes) {}
