/** How far a plan has come: the ledger of actuals, what they mean against the targets, and what was published. */
@NullMarked
package org.yukidoke.progress;

import org.jspecify.annotations.NullMarked;
