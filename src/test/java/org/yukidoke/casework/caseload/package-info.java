@NullMarked
package org.yukidoke.casework.caseload;

import org.jspecify.annotations.NullMarked;
