/** Pages of the registers of optional welfare work. */
@NullMarked
package org.yukidoke.outreach.web.welfare;

import org.jspecify.annotations.NullMarked;
