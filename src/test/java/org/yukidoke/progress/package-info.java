/** What a council's ledger must do, told as sentences. */
@NullMarked
package org.yukidoke.progress;

import org.jspecify.annotations.NullMarked;
