package org.yukidoke.revision.web;

import org.yukidoke.revision.Drafts;
import org.yukidoke.web.Texts;

/** A draft as somebody looks at it. */
record Shown(Drafts.Sheet sheet, boolean secretariat, Texts t) {}
