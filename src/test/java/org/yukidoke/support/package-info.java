/** What tests of several modules share: a real database and pages to ask. */
@NullMarked
package org.yukidoke.support;

import org.jspecify.annotations.NullMarked;
