/** Tests of pages about what somebody has to do, is told, and subscribes to. */
@NullMarked
package org.yukidoke.workflow.web;

import org.jspecify.annotations.NullMarked;
