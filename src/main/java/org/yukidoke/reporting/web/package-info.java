/** Pages of a council's rounds: the secretariat's overview, a body's report, and the same behind a link. */
@NullMarked
package org.yukidoke.reporting.web;

import org.jspecify.annotations.NullMarked;
