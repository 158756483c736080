@NullMarked
package org.yukidoke.opendata.web;

import org.jspecify.annotations.NullMarked;
