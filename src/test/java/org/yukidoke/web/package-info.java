@NullMarked
package org.yukidoke.web;

import org.jspecify.annotations.NullMarked;
