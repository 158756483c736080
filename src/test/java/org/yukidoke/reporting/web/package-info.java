@NullMarked
package org.yukidoke.reporting.web;

import org.jspecify.annotations.NullMarked;
