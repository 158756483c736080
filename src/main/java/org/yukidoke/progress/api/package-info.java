/** Progress and actuals through the open interface: read by everybody as published, and sent by programs. */
@NullMarked
package org.yukidoke.progress.api;

import org.jspecify.annotations.NullMarked;
