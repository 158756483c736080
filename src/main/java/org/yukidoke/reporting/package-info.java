/** 報告依頼: a council asks each body for what it owes; every figure has a maker and a checker, and a closed round stays. */
@NullMarked
package org.yukidoke.reporting;

import org.jspecify.annotations.NullMarked;
