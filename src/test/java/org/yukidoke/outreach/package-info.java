@NullMarked
package org.yukidoke.outreach;

import org.jspecify.annotations.NullMarked;
