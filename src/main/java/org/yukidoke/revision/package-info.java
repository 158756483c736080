/** How a council revises its own plan: drafts, the comparison of old and new, consultation, adoption, the next stage. */
@NullMarked
package org.yukidoke.revision;

import org.jspecify.annotations.NullMarked;
