/** Where lists of others are brought into the directory. */
@NullMarked
package org.yukidoke.opendata.web;

import org.jspecify.annotations.NullMarked;
