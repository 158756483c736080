/**
 * Workbooks people filled in: cells as raw facts, and what they mean. What may mean two things is asked about; nothing
 * is guessed. Knows no plan and no report.
 */
@NullMarked
package org.yukidoke.sheet;

import org.jspecify.annotations.NullMarked;
