package org.yukidoke.plan;

/**
 * What a KPI really counts, across plans: KPIs of one concept may be set side by side, those of two may not.
 *
 * @param event what is counted once, in words
 * @param caution why even KPIs of this concept may differ
 */
public record Concept(String key, Name name, Name event, Name caution) {}
