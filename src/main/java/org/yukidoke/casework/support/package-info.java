/** 支援計画: what somebody wishes, the steps towards it, who takes them, and how far they have come. */
@NullMarked
package org.yukidoke.casework.support;

import org.jspecify.annotations.NullMarked;
