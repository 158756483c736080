@NullMarked
package org.yukidoke.casework.web.caseload;

import org.jspecify.annotations.NullMarked;
