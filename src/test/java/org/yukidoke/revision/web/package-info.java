@NullMarked
package org.yukidoke.revision.web;

import org.jspecify.annotations.NullMarked;
