/** The database: embedded or a server, its roles, migrations and transactions. */
@NullMarked
package org.yukidoke.db;

import org.jspecify.annotations.NullMarked;
