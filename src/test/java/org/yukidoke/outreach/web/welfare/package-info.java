@NullMarked
package org.yukidoke.outreach.web.welfare;

import org.jspecify.annotations.NullMarked;
