/** Pages of support plans, teams, ladders, scales and sheets. */
@NullMarked
package org.yukidoke.casework.web.support;

import org.jspecify.annotations.NullMarked;
