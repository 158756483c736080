package org.yukidoke.directory;

/**
 * One channel by which a window is reached.
 *
 * @param value the number or address; blank when it is known that the channel exists but not where
 * @param note such as whom to ask for
 * @param hours when somebody answers, if not the hours of the window
 */
public record Contact(Channel channel, String value, Wording note, Hours hours) {}
