/** Identity, permission and sign-in: who somebody is, what they may do, and the scope without which nothing is read. */
@NullMarked
package org.yukidoke.access;

import org.jspecify.annotations.NullMarked;
