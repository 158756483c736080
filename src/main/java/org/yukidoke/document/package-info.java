/**
 * A printed document as values, and writers that make files of it: XLSX, DOCX, PDF. What is written depends on the
 * values alone: no clock and no chance, so that the same document gives the same bytes for ever.
 */
@NullMarked
package org.yukidoke.document;

import org.jspecify.annotations.NullMarked;
