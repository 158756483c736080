/** Pages of a counsellor's day: what is to be done, whom one accompanies, and how cases change hands. */
@NullMarked
package org.yukidoke.casework.web.caseload;

import org.jspecify.annotations.NullMarked;
