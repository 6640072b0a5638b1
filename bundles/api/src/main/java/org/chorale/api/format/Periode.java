package org.chorale.api.format;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A period (BG-14: BT-73, BT-74; BG-26: BT-134, BT-135). */
public record Periode(@Nullable LocalDate debut, @Nullable LocalDate fin) {}
