/** Tests of the database's ground. */
@NullMarked
package org.yukidoke.db;

import org.jspecify.annotations.NullMarked;
