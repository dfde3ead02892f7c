package org.almanac.target;

import org.almanac.environment.ExportOptions;

/** An export to be carried out. */
public record ExportOrder(ExportOptions options) {}
