package org.yukidoke.directory;

import java.time.LocalDate;

/**
 * How long an entry stands without a word.
 *
 * @param platform key of the council; blank for those that decided nothing
 * @param since the first day it holds
 * @param askAfter days after the last confirmation on which the owner is asked again
 * @param hideAfter days after it on which the entry leaves public pages
 */
public record FreshnessRule(String platform, EntryKind kind, LocalDate since, int askAfter, int hideAfter) {}
