@NullMarked
package org.yukidoke.plan.api;

import org.jspecify.annotations.NullMarked;
