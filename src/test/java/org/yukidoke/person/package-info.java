@NullMarked
package org.yukidoke.person;

import org.jspecify.annotations.NullMarked;
