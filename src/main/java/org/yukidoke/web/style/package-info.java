/** The style guide: every component as it looks, for those who build pages and those who judge them. */
@NullMarked
package org.yukidoke.web.style;

import org.jspecify.annotations.NullMarked;
