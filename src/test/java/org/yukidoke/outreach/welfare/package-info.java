@NullMarked
package org.yukidoke.outreach.welfare;

import org.jspecify.annotations.NullMarked;
