package org.passerelle.parked;

import java.time.Instant;

/**
 * One thing that failed for good; nothing in it is personal.
 *
 * @param kind {@code passage} or {@code notice}
 * @param number by which it is replayed; never given to another
 * @param room whose work is undone: the sender's of a passage, the one to be told of a notice
 * @param since when it was parked
 * @param reason a word for why; never the text of an exception
 */
public record ParkedItem(String kind, long number, String room, Instant since, String reason) {}
