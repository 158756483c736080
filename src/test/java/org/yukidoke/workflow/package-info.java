@NullMarked
package org.yukidoke.workflow;

import org.jspecify.annotations.NullMarked;
