package org.passerelle.seal;

/**
 * A seal over some lines of one room, or the head of that room's chain, which is its last seal.
 *
 * @param room whose lines
 * @param place the seal's number in its room, from 1
 * @param lines how many lines it holds; of a head, how many all seals of the room hold
 * @param last the last of them
 * @param hash the chain's hash after that line
 */
record Seal(String room, long place, long lines, Position last, String hash) {

  /** Before a room's first seal. */
  static Seal before(String room) {
    return new Seal(room, 0, 0, Position.START, Chain.START);
  }
}
