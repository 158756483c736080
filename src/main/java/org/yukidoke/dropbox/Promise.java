package org.yukidoke.dropbox;

/**
 * What a body that takes requests promises whoever puts one in.
 *
 * @param dueDays working days within which somebody is in touch
 * @param keepDays days for which what was written is kept after that
 */
public record Promise(int dueDays, int keepDays) {}
