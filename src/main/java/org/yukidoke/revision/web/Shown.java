package org.yukidoke.revision.web;

import org.yukidoke.revision.PlanDrafts;
import org.yukidoke.web.Texts;

/** A draft as somebody looks at it. */
record Shown(PlanDrafts.Sheet sheet, boolean secretariat, Texts t) {}
