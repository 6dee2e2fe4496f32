package org.pressbeam.lexicon;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An office held between two dates.
 *
 * @param office id of the office
 * @param from first day in office; null if unknown
 * @param to last day in office; null while it lasts. Where the next holder starts that day, titles
 *     mean the next
 */
public record Tenure(String office, @Nullable LocalDate from, @Nullable LocalDate to) {}
